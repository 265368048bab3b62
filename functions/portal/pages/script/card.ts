import type { Language } from "#shared/domain/language.ts";
import { fingerprint, made, newId, piece, unfolding } from "./elements.ts";
import { directionOf, say, shownIn } from "./page.ts";
import type { QuestionsPage, Said } from "./questions-page.ts";

export interface Titled {
  readonly id: string;
  readonly title: Readonly<Partial<Record<Language, string>>>;
}

/** One question: what kind it is, on which text, and what was just said about it. */
export const card = (
  { id, title }: Titled,
  kind: string,
  said: Said | undefined,
  ...rest: readonly (Node | false | undefined)[]
): HTMLElement => {
  const heading = newId();
  const shown = shownIn(Object.keys(title) as Language[]);
  const text = title[shown];
  return made(
    ...(["article", { class: "question", "data-question": id, "aria-labelledby": heading }] as const),
    made("h3", { id: heading }, kind),
    text !== undefined && made("p", { class: "title", lang: shown, dir: directionOf(shown) }, text),
    said && saying(said),
    ...rest,
  );
};

/** Something that was just done, or just refused; the focus goes to it. */
export const saying = ({ lines, wrong }: Said): HTMLElement =>
  made(
    ...(["div", { role: "status", tabindex: "-1", class: wrong ? "said wrong" : "said" }] as const),
    ...lines.map((line) => made("p", {}, line)),
  );

/** A hash under what it is the hash of. */
export const named = (label: string, hash: string): Node =>
  made("span", {}, piece(label), made("br"), fingerprint(hash));

export const readText = (conclusion: string, page: QuestionsPage): HTMLElement => {
  const button = made("button", { type: "button", class: "link" }, say("text.read"));
  button.addEventListener("click", () => page.showText(conclusion));
  return made("p", {}, button);
};

/** The form of an act, folded in until somebody wants it. */
export const folded = (summary: string, make: () => HTMLFormElement): HTMLDetailsElement =>
  unfolding([summary], () => [make()]);
