import type { WordsPlace } from "#shared/contracts/kept-conclusion.ts";
import type { Language } from "#shared/domain/language.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { itemKey } from "./item-keys.ts";
import { readItems } from "./read.ts";
import type { Write } from "./transact.ts";
import { partsOf } from "./words-parts.ts";

/** Where a text belongs. */
interface Owner {
  readonly conference: string;
  readonly id: string;
}

type Placed = { readonly language: Language } & WordsPlace;

/** Words are written once, under the version that wrote them, and never again: what was circulated stays (C3). */
export const wordsWrites = (
  TableName: string,
  { conference, id }: Owner,
  { language, revision }: Pick<Placed, "language" | "revision">,
  passages: readonly object[],
): { readonly place: WordsPlace; readonly writes: Write[] } => {
  const parts = partsOf(passages);
  return {
    place: { revision, parts: parts.length },
    writes: parts.map((passages, part) => ({
      write: {
        Put: {
          TableName,
          Item: { ...itemKey.words(conference, id, { revision, language, part }), passages },
          ConditionExpression: "attribute_not_exists(pk)",
        },
      },
      // Whoever was first under this version has changed the text.
      onConflict: () => new Refusal("stale"),
    })),
  };
};

/** The passages that stand at a place, in their order. What was written once is there, whoever writes meanwhile. */
export const readWords = async <P extends object>(
  TableName: string,
  { conference, id }: Owner,
  { language, revision, parts }: Placed,
): Promise<P[]> => {
  const keys = Array.from({ length: parts }, (_, part) => itemKey.words(conference, id, { revision, language, part }));
  const items = new Map((await readItems(TableName, keys)).map(({ sk, passages }) => [sk, passages as P[]]));
  return keys.flatMap(({ sk }) => {
    const passages = items.get(sk);
    if (passages === undefined) throw new Error(`The words ${sk} of text ${id} are not there.`);
    return passages;
  });
};
