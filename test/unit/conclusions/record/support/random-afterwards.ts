import type { DecisionFacts } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import { sha256 } from "../../support/sample-text.ts";
import type { Chance } from "./chance.ts";
import { voterOf } from "./random-opening.ts";

const MINUTE_MS = 60_000;
const WORDS = "This delegation understands the text in the light of its laws.";

/** What members may say with a decision, or note beside it. */
export const randomAfterwards = (
  chance: Chance,
  { text, opening, closedAt }: Pick<DecisionFacts, "text" | "opening" | "closedAt">,
): Pick<DecisionFacts, "statements" | "corrections"> => {
  const isOpenVote = opening.mode === "vote" && opening.method !== "secret";
  const after = () => new Date(Date.parse(closedAt) + chance.whole(1, 90) * MINUTE_MS).toISOString();
  const statements = chance.some(opening.entitled, 0.2).map((country) => {
    const isWithdrawn = chance.happens(0.2);
    const at = chance.happens(0.5) ? opening.at : after();
    return {
      id: `statement-${chance.hex(8)}`,
      country,
      kind: isOpenVote && chance.happens(0.4) ? ("explanation-of-vote" as const) : ("reservation" as const),
      language: chance.one(["ar", "en", "fr", "es"] as const),
      ...(isWithdrawn ? {} : { text: WORDS }),
      textHash: sha256(WORDS),
      ...(chance.happens(0.5) ? { paragraphs: [chance.one(text.paragraphs).id] } : {}),
      by: voterOf(chance, country),
      at,
      ...(isWithdrawn ? { withdrawnAt: new Date(Date.parse(closedAt) + 2 * 3_600_000).toISOString() } : {}),
    };
  });
  return {
    statements: statements.sort((a, b) => (a.id < b.id ? -1 : 1)),
    corrections: (isOpenVote ? chance.some(opening.entitled, 0.1) : []).map((country) => ({
      country,
      number: 1,
      intended: chance.one(["YES", "NO", "ABSTAIN"] as const),
      by: voterOf(chance, country),
      at: after(),
    })),
  };
};
