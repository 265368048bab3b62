import { activeDelegates, type Delegation } from "#shared/domain/delegation.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { itemKey, sha256 } from "./item-keys.ts";
import type { Write } from "./transact.ts";

/** One guard item for each mark of an active delegate: a second delegation that names the same person is refused (R12). */
export const personWrites = (TableName: string, before: Delegation | undefined, after: Delegation): Write[] => {
  const had = marksOf(before);
  const has = marksOf(after);
  return [
    ...[...has]
      .filter(([mark, delegate]) => had.get(mark) !== delegate)
      .map(([mark, delegate]) => ({
        write: {
          Put: {
            TableName,
            Item: { ...itemKey.person(after.conference, mark), country: after.country, delegate },
            // A mark that moves from one delegate of this delegation to another is free for it.
            ConditionExpression: "attribute_not_exists(pk) OR (country = :country AND delegate = :had)",
            ExpressionAttributeValues: { ":country": after.country, ":had": had.get(mark) ?? "" },
          },
        },
        onConflict: () =>
          new Refusal("duplicate-person", {
            detail: `A delegate with this ${mark.startsWith("email") ? "e-mail address" : "document"} is already registered.`,
          }),
      })),
    ...[...had.keys()]
      .filter((mark) => !has.has(mark))
      .map((mark) => ({
        write: { Delete: { TableName, Key: itemKey.person(after.conference, mark) } },
        onConflict: () => new Refusal("stale"),
      })),
  ];
};

/** What tells a person: marks of everyone active, each with the delegate's id. */
const marksOf = (delegation: Delegation | undefined): Map<string, string> => {
  const marks = new Map<string, string>();
  for (const { id, email, documentHash } of delegation ? activeDelegates(delegation) : [])
    for (const mark of [`email-${sha256(email)}`, ...(documentHash ? [`document-${documentHash}`] : [])]) {
      if (marks.has(mark))
        throw new Refusal("duplicate-person", { detail: "Two delegates of this delegation are the same person." });
      marks.set(mark, id);
    }
  return marks;
};
