import { Refusal } from "../../refusal.ts";
import { type ConclusionText, type Hash, type Paragraph, type Translations, textHash } from "../conclusion-text.ts";
import { type Amendment, isAccepted } from "./amendment.ts";
import { byId, conflictsAmong } from "./amendment-conflicts.ts";
import { inItsWords, mustBeWorded, originalWords } from "./amendment-wording.ts";

/**
 * The text with everything that was accepted in it (C7): a function of the text, of which amendments to this version
 * were accepted and of the order in which they were put, whatever order they are given in. Of additions at one place
 * those that were accepted without a vote stand first, by id, and then the others as they were put. What stood in other
 * languages for words that are gone becomes stale by itself.
 */
export const mergeAmendments = (
  { version, text }: { readonly version: number; readonly text: ConclusionText },
  amendments: readonly Amendment[],
  order: readonly string[],
  hash: Hash,
): ConclusionText => {
  const accepted = amendments
    .filter((one) => isAccepted(one) && one.base.version === version)
    .toSorted(byPlaceIn(order));
  mustBeMergeable(accepted, text, hash);
  const newParagraph = (addition: Amendment, part: Paragraph["part"]): Paragraph => ({
    id: addition.id,
    part,
    origin: { kind: "delegation", country: addition.country },
    ...inWordsOf(addition, accepted, text, hash),
  });
  const opening = (part: Paragraph["part"]) =>
    accepted.flatMap((one) =>
      one.change.kind === "add-first" && one.change.part === part ? [newParagraph(one, part)] : [],
    );
  const following = ({ id, part }: Paragraph) =>
    accepted.flatMap((one) =>
      one.change.kind === "add-after" && one.change.paragraph === id ? [newParagraph(one, part)] : [],
    );
  const changes = new Map(
    accepted.flatMap((one) =>
      one.change.kind === "replace" || one.change.kind === "delete" ? [[one.change.paragraph, one] as const] : [],
    ),
  );
  const changed = (paragraph: Paragraph): Paragraph[] => {
    const amendment = changes.get(paragraph.id);
    if (amendment === undefined) return [paragraph];
    if (amendment.change.kind === "delete") return [];
    const words = inWordsOf(amendment, accepted, text, hash);
    return [{ ...paragraph, text: words.text, translations: { ...paragraph.translations, ...words.translations } }];
  };
  const has = (part: Paragraph["part"]) => text.paragraphs.some((paragraph) => paragraph.part === part);
  const isFirst = ({ id, part }: Paragraph) => text.paragraphs.find((one) => one.part === part)?.id === id;
  const paragraphs = [
    ...(has("preamble") ? [] : opening("preamble")),
    ...text.paragraphs.flatMap((paragraph) => [
      ...(isFirst(paragraph) ? opening(paragraph.part) : []),
      ...changed(paragraph),
      ...following(paragraph),
    ]),
    ...(has("operative") ? [] : opening("operative")),
  ];
  if (has("operative") && paragraphs.every(({ part }) => part !== "operative"))
    throw new Refusal("nothing-operative", {
      detail: "The amendments that were accepted delete every operative part.",
    });
  return { ...text, paragraphs };
};

/** Order decides only between additions at one place. */
const byPlaceIn =
  (order: readonly string[]) =>
  (one: Amendment, other: Amendment): number =>
    order.indexOf(one.id) - order.indexOf(other.id) || byId(one, other);

const mustBeMergeable = (accepted: readonly Amendment[], text: ConclusionText, hash: Hash): void => {
  const base = textHash(text, hash);
  for (const amendment of accepted) {
    if (amendment.base.textHash !== base)
      throw new Refusal("stale-base", { detail: `Amendment ${amendment.id} was made to another text.` });
    mustBeWorded(inItsWords(amendment, accepted, hash), text);
  }
  const excluding = conflictsAmong(accepted).filter(({ over }) => over === "words");
  if (excluding.length > 0)
    throw new Refusal("amendment-conflict", {
      detail: `These change the same words: ${excluding.map(({ between }) => between.join(" and ")).join(", ")}.`,
      extra: { conflicts: excluding },
    });
};

/** The words to merge, with what was tabled in another language as a draft of their translation. */
const inWordsOf = (
  amendment: Amendment,
  accepted: readonly Amendment[],
  { original }: ConclusionText,
  hash: Hash,
): { text: string; translations: Translations } => {
  const saying = inItsWords(amendment, accepted, hash);
  const text = originalWords(saying, original);
  if (text === undefined || saying.change.kind === "delete") throw new Error(`Amendment ${saying.id} has no words.`);
  const { language, text: asTabled } = saying.change;
  if (language === original) return { text, translations: {} };
  return { text, translations: { [language]: { text: asTabled, sourceHash: hash(text), state: "DRAFT" } } };
};
