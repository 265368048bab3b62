import type { Circumstances } from "./circumstances.ts";
import type { ResultFacts } from "./deciding-facts.ts";
import { linkIf, type Specials } from "./special-facts.ts";

export const RESULT_FACTS: Specials<"decision-result"> = {
  "decision-result": (_, known) => {
    const { text, circumstances } = known;
    const { result } = circumstances;
    if (text === undefined || result === undefined) return undefined;
    const { root } = result.seal;
    const common = { title: text.title, statements: result.statements, ...(root !== undefined && { root }) };
    return { ...linkIf(known), ...common, ...endOf(result) } as ResultFacts;
  },
};

/** What the seal says of it, in the words of its mode. */
const endOf = ({ seal, tally }: NonNullable<Circumstances["result"]>) => {
  const { mode, outcome, objectors, byAmendment = false, count, notVoting, entitled } = seal;
  if (mode === "consensus") return { mode, outcome };
  if (mode === "silence") return { mode, outcome, byAmendment, ...(objectors && { objectors }) };
  if (entitled === undefined) throw new Error("A vote is sealed with the number of those entitled.");
  return {
    ...{ mode, outcome, entitled },
    ...(count && { count }),
    ...(notVoting !== undefined && { notVoting }),
    ...(tally?.voidBecause && { voidBecause: tally.voidBecause }),
  };
};
