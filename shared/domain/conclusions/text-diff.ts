import type { Reading } from "./translation.ts";
import { applyWordDiff, commonPlaces, type Stretch, wordDiff } from "./word-diff.ts";

type Line = Reading["paragraphs"][number];

/** What became of one paragraph. `after` names the paragraph it now follows; null is the beginning. */
export type ParagraphChange =
  | { readonly change: "removed"; readonly id: string }
  | { readonly change: "added"; readonly paragraph: Line; readonly after: string | null }
  | {
      readonly change: "changed";
      readonly id: string;
      /** Where it stands now, if it was moved. */
      readonly after?: string | null;
      readonly words?: readonly Stretch[];
      /** Its part, and what it is an alternative to, if either is another now. */
      readonly standing?: Pick<Line, "part" | "alternativeTo">;
    };

export interface TextDiff {
  readonly title: readonly Stretch[];
  /** First what was removed, then the others in the order of the newer text; who is not named is as before. */
  readonly paragraphs: readonly ParagraphChange[];
}

/** What became of a text in one language, by paragraph and within a paragraph by words (C3). */
export const textDiff = (before: Reading, after: Reading): TextDiff => {
  const older = new Map(before.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const remaining = new Set(after.paragraphs.map(({ id }) => id));
  const orderBefore = before.paragraphs.flatMap(({ id }) => (remaining.has(id) ? [id] : []));
  const orderAfter = after.paragraphs.flatMap(({ id }) => (older.has(id) ? [id] : []));
  // Who keeps their order among themselves stays; everyone else was moved past them.
  const inPlace = new Set(commonPlaces(orderBefore, orderAfter).map(([at]) => orderBefore[at]));
  return {
    title: wordDiff(before.title, after.title),
    paragraphs: [
      ...before.paragraphs.flatMap(({ id }) => (remaining.has(id) ? [] : [{ change: "removed" as const, id }])),
      ...after.paragraphs.flatMap((paragraph, at): ParagraphChange[] => {
        const predecessor = after.paragraphs[at - 1]?.id ?? null;
        const old = older.get(paragraph.id);
        if (old === undefined) return [{ change: "added", paragraph, after: predecessor }];
        const words = wordDiff(old.text, paragraph.text);
        const sameStanding = old.part === paragraph.part && old.alternativeTo === paragraph.alternativeTo;
        if (inPlace.has(paragraph.id) && words.length === 0 && sameStanding) return [];
        return [
          {
            change: "changed",
            id: paragraph.id,
            ...(inPlace.has(paragraph.id) ? {} : { after: predecessor }),
            ...(words.length === 0 ? {} : { words }),
            ...(sameStanding ? {} : { standing: standingOf(paragraph) }),
          },
        ];
      }),
    ],
  };
};

const standingOf = ({ part, alternativeTo }: Line) => ({
  part,
  ...(alternativeTo === undefined ? {} : { alternativeTo }),
});

/** The newer text from the older one and what became of it. */
export const applyTextDiff = (before: Reading, { title, paragraphs }: TextDiff): Reading => {
  const older = new Map(before.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const leaving = new Set(
    paragraphs.flatMap((one) =>
      one.change === "removed" || (one.change === "changed" && one.after !== undefined) ? [one.id] : [],
    ),
  );
  const result = before.paragraphs.filter(({ id }) => !leaving.has(id));
  const placeOf = (id: string) => result.findIndex((paragraph) => paragraph.id === id);
  for (const one of paragraphs) {
    if (one.change === "removed") continue;
    const paragraph = one.change === "added" ? one.paragraph : changed(older.get(one.id), one);
    // The one it follows is there already: changes come in the order of the newer text.
    if (one.after === undefined) result[placeOf(paragraph.id)] = paragraph;
    else result.splice(one.after === null ? 0 : placeOf(one.after) + 1, 0, paragraph);
  }
  return { title: applyWordDiff(before.title, title), paragraphs: result };
};

const changed = (
  old: Line | undefined,
  { id, words = [], standing }: ParagraphChange & { change: "changed" },
): Line => {
  if (old === undefined) throw new Error(`The older text has no paragraph ${id}.`);
  return { id, ...(standing ?? standingOf(old)), text: applyWordDiff(old.text, words) };
};
