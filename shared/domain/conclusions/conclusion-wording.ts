import { canonicalJson } from "../canonical-json.ts";
import { Refusal } from "../refusal.ts";
import { divided } from "./amendments/amendment-division.ts";
import { type Conclusion, nameOf, type TextVersion } from "./conclusion.ts";
import type { ConclusionCircumstances, ConclusionCommand, ConclusionStep } from "./conclusion-commands.ts";
import { type ConclusionText, textHash } from "./conclusion-text.ts";
import { currentText, mustBeCirculated, mustBeDecided } from "./current-text.ts";
import { drafted, mustBeCoherent } from "./text-plan.ts";

type Command<D extends ConclusionCommand["do"]> = Extract<ConclusionCommand, { do: D }>;

export const draft = (
  { conference, id, sponsor, plan }: Command<"draft">,
  circumstances: ConclusionCircumstances,
): ConclusionStep => {
  const text = drafted(plan, circumstances.conference.languages);
  const current: TextVersion = { version: 1, textHash: textHash(text, circumstances.hash), out: {} };
  return {
    after: { conference, id, sponsor, state: "DRAFT", version: 1, current, earlier: [], rounds: [], decisions: [] },
    fact: { type: "ConclusionDrafted", conclusion: id, textVersion: 1, textHash: current.textHash },
    text,
  };
};

export const revise = (
  before: Conclusion,
  { plan }: Command<"revise">,
  circumstances: ConclusionCircumstances,
): ConclusionStep => {
  const old = currentText(before, circumstances);
  const text = drafted(plan, circumstances.conference.languages, old);
  if (before.state === "EDITING") mustKeepItsForm(old, text);
  const versions = withText(before, textHash(text, circumstances.hash));
  // What was circulated is not written again: neither another origin nor another translation for the same words.
  if (versions === undefined) throw new Refusal("same-text");
  return {
    after: { ...before, ...versions },
    fact: { type: "ConclusionRevised", conclusion: before.id, ...nameOf(versions.current) },
    text,
  };
};

/** Amendments that change nothing, or none at all, leave the version that everybody has. */
export const consolidate = (
  before: Conclusion,
  { text, amendments = [] }: Command<"consolidate">,
  circumstances: ConclusionCircumstances,
): ConclusionStep => {
  mustBeDecided(circumstances);
  mustBeCoherent(text, circumstances.conference.languages);
  const versions = withText(before, textHash(text, circumstances.hash));
  const current = versions?.current ?? before.current;
  return {
    after: { ...before, ...versions, state: "CONSOLIDATED" },
    fact: {
      ...{ type: "ConclusionConsolidated", conclusion: before.id, ...nameOf(current) },
      amendments: [...amendments],
    },
    ...(versions === undefined ? {} : { text }),
  };
};

/**
 * What was put separately and failed is left out, and the rest is still to be put as a whole: as a version of its own,
 * since nobody has it before them yet. With all operative parts the whole fails (UN General Assembly rule 89).
 */
export const divide = (
  before: Conclusion,
  { votes }: Command<"divide">,
  circumstances: ConclusionCircumstances,
): ConclusionStep => {
  const text = currentText(before, circumstances);
  mustBeDecided(circumstances);
  mustBeCirculated(before);
  const { standing, ...rest } = divided(text, votes);
  const failed =
    "failed" in rest ? [...rest.failed] : votes.flatMap(({ paragraph, carried }) => (carried ? [] : paragraph));
  const fact = { type: "ConclusionDivided", conclusion: before.id, failed, stands: standing !== undefined } as const;
  if (standing === undefined)
    return { after: { ...before, state: "NOT_ADOPTED" }, fact: { ...fact, ...nameOf(before.current) } };
  mustBeCoherent(standing, circumstances.conference.languages);
  const versions = withText(before, textHash(standing, circumstances.hash));
  if (versions === undefined) return { after: before, fact: { ...fact, ...nameOf(before.current) } };
  return {
    after: { ...before, ...versions, state: "CONSOLIDATED" },
    fact: { ...fact, ...nameOf(versions.current) },
    text: standing,
  };
};

/** Another text takes the place of what is being worked upon, and follows what was circulated; undefined if it is that. */
const withText = (
  { current, earlier }: Pick<Conclusion, "current" | "earlier">,
  textHash: string,
): Pick<Conclusion, "current" | "earlier"> | undefined => {
  if (current.circulatedAt === undefined) return { current: { version: current.version, textHash, out: {} }, earlier };
  if (current.textHash === textHash) return undefined;
  return { current: { version: current.version + 1, textHash, out: {} }, earlier: [...earlier, current] };
};

/** What was decided is edited for its form only: the same paragraphs in the same order, whatever their commas. */
const mustKeepItsForm = (before: ConclusionText, after: ConclusionText): void => {
  const form = ({ original, paragraphs }: ConclusionText) =>
    canonicalJson([original, paragraphs.map(({ id, part, alternativeTo }) => ({ id, part, alternativeTo }))]);
  if (form(before) !== form(after))
    throw new Refusal("change-of-meaning", { detail: "A paragraph was added, left out, moved or put elsewhere." });
};
