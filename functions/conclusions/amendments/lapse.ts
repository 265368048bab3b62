import type { DecisionChange } from "#shared/contracts/kept-decision.ts";
import { type Amendment, amendmentsOf } from "#shared/domain/conclusions/amendments/amendment.ts";
import type { AmendmentCircumstances } from "#shared/domain/conclusions/amendments/amendment-commands.ts";
import { lapsing } from "#shared/domain/conclusions/amendments/amendment-exclusion.ts";
import { decideAmendment } from "#shared/domain/conclusions/amendments/decide-amendment.ts";

export type AmendmentSteps = NonNullable<DecisionChange["amendments"]>;

/** What the rules need for any amendment to a text, and any person. */
export type OnText = Pick<AmendmentCircumstances, "languages" | "conclusion" | "text" | "hash" | "now">;

/** Each takes two of the hundred places of a transaction, which has more to write than these. */
export const MOST_LAPSING = 30;

/** Which amendments should have lapsed, and by what was decided on which other. */
const owed = (amendments: readonly Amendment[]): { readonly id: string; readonly because: string }[] => {
  const adopted = amendments.filter(({ state }) => state === "ADOPTED");
  const found = amendments.flatMap((decided) =>
    (adopted.includes(decided) ? lapsing(decided, amendments) : lapsing(decided, amendmentsOf(decided.id, amendments)))
      .filter((id) => id !== decided.id)
      .map((id) => ({ id, because: decided.id })),
  );
  return found.filter(({ id }, at) => found.findIndex((one) => one.id === id) === at);
};

/**
 * The amendments after all have lapsed that lapse by what was decided (rules.md 2.3, rule 3), and by one another's
 * lapsing, as far as one transaction takes them. `touched`: has a step in the transaction already.
 */
export const withLapsed = (amendments: readonly Amendment[], circumstances: OnText, touched?: string) => {
  let all = amendments;
  const steps: AmendmentSteps[number][] = [];
  for (;;) {
    const waiting = owed(all).filter(({ id }) => id !== touched);
    if (waiting.length === 0) return { all, steps, isComplete: true };
    for (const { id, because } of waiting) {
      if (steps.length === MOST_LAPSING) return { all, steps, isComplete: false };
      const before = all.find((one) => one.id === id);
      const others = all.filter((one) => one.id !== id);
      const { after, fact } = decideAmendment(
        before,
        { do: "lapse", because },
        { ...circumstances, by: { as: "rules" }, others },
      );
      steps.push({ ...(before && { before }), after, facts: [fact] });
      all = all.map((one) => (one.id === id ? after : one));
    }
  }
};
