import type { Hash } from "../conclusion-text.ts";
import { leavesOf } from "./bundle-leaves.ts";
import type { DecisionBundle } from "./decision-bundle.ts";
import { type FirstVote, openingsOf } from "./first-vote.ts";
import { merkleRoot } from "./merkle.ts";

/** What is put on record in one entry of the chain: the body, which the bundle says elsewhere, and when. */
export interface Recorded {
  readonly at: string;
  readonly body: unknown;
  /** Where the bundle says it. */
  readonly where: string;
}

type Content = Omit<DecisionBundle, "chain" | "root">;
type Frozen = Pick<Content, "conference" | "conclusion" | "decision" | "opening"> & {
  readonly text: Pick<Content["text"], "version" | "textHash" | "languages">;
  readonly firstVote?: Pick<FirstVote, "opening"> | undefined;
};

/**
 * The root over all that was there at the closing. What members say with it or after it is not in it, so that a root
 * that was printed with the result stays the same; each of those has an entry of its own in the chain.
 */
export const rootOf = (content: Content, hash: Hash): string => {
  const { format, conference, conclusion, decision, text, firstVote, opening, course, result } = content;
  const first = firstVote && { opening: firstVote.opening, course: firstVote.course, result: firstVote.result };
  const closed = { format, conference, conclusion, decision, text, firstVote: first, opening, course, result };
  return merkleRoot(leavesOf(closed), hash);
};

/** What was frozen, and so is put on record before anything happens. */
export const openedIn = ({ conference, conclusion, decision, text, ...put }: Frozen): Recorded => {
  const { version, textHash, languages } = text;
  const [opening] = openingsOf(put);
  const body = { entry: "opened", conference, conclusion, decision, text: { version, textHash, languages }, opening };
  return { at: opening.at, body, where: "/opening" };
};

export const closedIn = ({ decision, result }: Content, root: string): Recorded => ({
  at: result.closedAt,
  body: { entry: "closed", decision, root, result },
  where: "/result",
});

/** What is done between and after the two. */
export type Act = "opened-again" | "extended" | "objected" | "stated" | "withdrawn" | "corrected" | "written-later";

/** The body under which an act is put on record when it is done. */
export const actBody = (entry: Act, decision: string, act: unknown) => ({ entry, decision, act });

/** Everything else that has an entry of its own, in the order of time. */
export const betweenAndAfter = (content: Content): Recorded[] => {
  const { decision, firstVote, opening, course, statements, corrections, laterWritings } = content;
  const each = <T extends { readonly at: string }>(entry: Act, where: string, list: readonly T[]) =>
    list.map(
      (act, index): Recorded => ({ at: act.at, body: actBody(entry, decision, act), where: `${where}/${index}` }),
    );
  const again = { at: opening.at, body: actBody("opened-again", decision, opening), where: "/opening" };
  return [
    ...(firstVote ? [again, ...each("corrected", "/firstVote/corrections", firstVote.corrections)] : []),
    ...(course.kind === "silence" ? each("extended", "/course/extensions", course.extensions) : []),
    ...(course.kind === "silence" ? each("objected", "/course/objections", course.objections) : []),
    ...(course.kind === "consensus" ? each("objected", "/course/objections", course.objections) : []),
    ...statements.flatMap(({ text: _, withdrawnAt: at, ...said }, index): Recorded[] => {
      const where = `/statements/${index}`;
      const stated = { at: said.at, body: actBody("stated", decision, said), where };
      if (at === undefined) return [stated];
      const body = actBody("withdrawn", decision, { id: said.id, at });
      return [stated, { at, body, where: `${where}/withdrawnAt` }];
    }),
    ...each("corrected", "/corrections", corrections),
    ...each("written-later", "/laterWritings", laterWritings),
  ].toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
};
