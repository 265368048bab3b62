import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionCommand } from "#shared/domain/conclusions/conclusion-commands.ts";
import type { Language } from "#shared/domain/language.ts";
import { beginning, CHAIR, draft, RAPPORTEUR, refusalOf, SECRETARIAT, type Story, step } from "./conclusion-story.ts";
import { samplePlan, sha256 } from "./sample-text.ts";

/** In hours. */
export const A_MILLISECOND = 1 / 3_600_000;
type OpenDecision = Extract<ConclusionCommand, { do: "open-decision" }>;

export const openVote: OpenDecision = { do: "open-decision", decision: "first", mode: "vote" };
export const openWaived: OpenDecision = {
  ...openVote,
  waiver: { decision: "plenary-3", reason: "The printer broke." },
};

export const drafted = (plan = samplePlan) => step(beginning, RAPPORTEUR, { ...draft, plan } as ConclusionCommand);
export const circulate = (story: Story) => step(story, SECRETARIAT, { do: "circulate" });
export const putOut = (story: Story, language: Language) => step(story, SECRETARIAT, { do: "put-out", language });
export const current = ({ conclusion }: Story) => (conclusion as Conclusion).current;

/** Another translation of one paragraph, reviewed at once. */
export const corrected = (story: Story, language: Language, words: string, passage = "darknet") => {
  const source = story.text?.paragraphs.find(({ id }) => id === passage)?.text ?? "";
  const passages = [{ passage, text: words, sourceHash: sha256(source) }];
  const redone = step(story, RAPPORTEUR, { do: "translate", language, passages });
  return step(redone, RAPPORTEUR, { do: "review", language, passages: [passage] });
};

/** What the rules say is lacking for a decision; nothing when it opens. */
export const lacking = (story: Story) => {
  const refusal = refusalOf(() => step(story, CHAIR, openVote));
  return refusal && [refusal.refusal, refusal.details.extra?.lacking];
};
