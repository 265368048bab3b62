import type { CirculatedTextView } from "#shared/contracts/conclusions-delegation.ts";
import type { Amendment } from "./amendments.ts";
import { made } from "./elements.ts";
import { directionOf, say } from "./page.ts";

export type Paragraphs = Pick<CirculatedTextView["paragraphs"][number], "id" | "number">[];

/** What an amendment does, in words; paragraphs by their numbers, where the text is there to say them. */
export const changeOf = ({ change }: Pick<Amendment, "change">, paragraphs: Paragraphs = []): string => {
  if (change.kind === "add-first") return say("amendments.add-first");
  if (change.kind === "reword") return say("amendments.reword", { id: change.amendment });
  return say(`amendments.${change.kind}`, { place: placeIn(paragraphs, change.paragraph) });
};

export const placeIn = (paragraphs: Paragraphs, paragraph: string): string => {
  const found = paragraphs.find(({ id }) => id === paragraph);
  if (found === undefined) return say("text.paragraph", { number: `“${paragraph}”` });
  return found.number === undefined ? say("text.without-number") : say("text.paragraph", { number: found.number });
};

/** What it proposes to say, in the language that it was tabled in. */
export const wordsOfChange = ({ change }: Pick<Amendment, "change">): HTMLElement[] =>
  change.kind === "delete"
    ? []
    : [made("p", { class: "proposed", lang: change.language, dir: directionOf(change.language) }, change.text)];
