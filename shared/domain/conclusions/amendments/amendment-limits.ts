import { Refusal } from "../../refusal.ts";
import { type ConclusionText, MOST_PARAGRAPHS } from "../conclusion-text.ts";
import { type Amendment, isAccepted, isUndecided, onSameBase } from "./amendment.ts";
import { subjectOfChange } from "./amendment-wording.ts";

/** So many, in so many words, are still shown in one answer, with every conflict among them. */
export const MOST_AMENDMENTS = 500;
export const MOST_ON_ONE_SUBJECT = 100;
export const MOST_CHARACTERS = 1_000_000;

/**
 * Whoever comes too late for the limits is told so on tabling: an amendment that was taken and could then not be merged
 * would keep the text from being decided.
 */
export const mustHaveRoom = (amendment: Amendment, others: readonly Amendment[], text: ConclusionText): void => {
  const all = [amendment, ...others];
  if (all.length > MOST_AMENDMENTS) throw full(`A text takes ${MOST_AMENDMENTS} amendments.`);
  if (sum(all.map(charactersIn)) > MOST_CHARACTERS)
    throw full(`The amendments to a text take ${MOST_CHARACTERS} characters between them.`);
  const live = all.filter((one) => (isUndecided(one) || isAccepted(one)) && onSameBase(one, amendment));
  const subject = nameOf(amendment);
  if (live.filter((one) => nameOf(one) === subject).length > MOST_ON_ONE_SUBJECT)
    throw full(`${MOST_ON_ONE_SUBJECT} amendments to the same words or at the same place wait for their decision.`);
  if (adds(amendment)) mustFit(text.paragraphs.length + live.filter(adds).length);
};

/** A text has no more paragraphs by amendments than it could be drafted with. */
export const mustFit = (paragraphs: number): void => {
  if (paragraphs > MOST_PARAGRAPHS)
    throw full(`A text has ${MOST_PARAGRAPHS} paragraphs at most; with these it would have ${paragraphs}.`);
};

const adds = ({ change: { kind } }: Amendment): boolean => kind === "add-after" || kind === "add-first";
const charactersIn = ({ change, wording = "" }: Amendment): number =>
  change.kind === "delete" ? 0 : change.text.length + wording.length;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const nameOf = ({ change }: Amendment): string => Object.values(subjectOfChange(change)).join();
const full = (detail: string) => new Refusal("amendment-limit", { detail });
