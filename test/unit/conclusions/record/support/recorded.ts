import { beginRecord } from "#functions/conclusions/record/begin-record.ts";
import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { KeptOpening } from "#shared/contracts/kept-decision.ts";
import type { Opening } from "#shared/domain/conclusions/bundle/bundle-opening.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import type { Conclusion, Decision, DecisionMode, Outcome } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import { RulesOfProcedure } from "#shared/domain/conference.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { REACHED } from "../../support/conclusion-story.ts";
import { sha256 } from "../../support/sample-text.ts";

const circulated = REACHED.CIRCULATED();
/** A text that is out in all languages for long. */
export const conclusion = circulated.conclusion as Conclusion;
export const text = circulated.text as ConclusionText;
export const kept: KeptConclusion = {
  conclusion,
  title: { en: text.title.text },
  words: { [conclusion.current.version]: { original: text.original, now: {}, out: {} } },
};

export const conference = {
  id: "honcb-15",
  languages: [...LANGUAGES],
  rulesVersion: 3,
  rulesOfProcedure: RulesOfProcedure.parse({}),
};

export const decisionBy = (mode: DecisionMode, openedAt: string, ended?: readonly [Outcome, string]): Decision => ({
  ...{ id: "cooperation.1", mode, version: conclusion.current.version, textHash: conclusion.current.textHash },
  languages: Object.fromEntries(
    Object.entries(conclusion.current.out).map(([language, out]) => [language, out.languageHash]),
  ),
  ...{ rulesVersion: 3, openedAt },
  ...(ended && { outcome: ended[0], endedAt: ended[1] }),
});

/** What is kept when the question is put. */
export const begun = (opening: Opening): { openings: KeptOpening[]; chain: ChainEntry[] } => {
  const decision = decisionBy(opening.mode, opening.at);
  const { opening: frozen, chain } = beginRecord({ conference, kept, decision, opening }, sha256);
  return { openings: [frozen], chain: [...chain.entries] };
};
