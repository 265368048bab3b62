import { nameOf } from "../amendment-content.ts";
import { type Content, type Kind, labelled } from "../content.ts";
import type { ResultFacts } from "../deciding-facts.ts";
import type { MessageKey } from "../messages/en.ts";
import { resultWords } from "../result-words.ts";
import type { Writer } from "../writer.ts";

/** To everybody: what was decided, in plain words and numbers, and what its record can be checked by. */
export const decisionResult: Kind<"decision-result"> = (write, facts) => {
  const { link, statements, root } = facts;
  const end = endOf(facts);
  const { preheader, said, next } = resultWords(write, facts);
  return {
    event: write.say(`decision-result.${end}.event`),
    preheader,
    heading: write.say(`decision-result.${end}.heading`),
    opening: [said, ...(statements > 0 ? [write.say("decision-result.statements", { count: statements })] : [])],
    ask: write.say("decision-result.ask"),
    ...(link && { button: { label: write.say("decision-result.button"), url: link } }),
    facts: labelled(write, ["label.text", nameOf(write, facts.title)], ...numbersOf(write, facts), [
      "label.delegation",
      write.country,
    ]),
    ...recordOf(write, root),
    closing: [
      ...(facts.mode === "vote" && root === undefined ? [write.say("decision-result.few")] : []),
      ...(next === undefined ? [] : [next]),
      write.say("questions"),
    ],
  };
};

const endOf = ({ outcome }: ResultFacts) => (outcome === "ADOPTED" || outcome === "VOID" ? outcome : "NOT_ADOPTED");

const numbersOf = (write: Writer, facts: ResultFacts): (readonly [MessageKey, string])[] => {
  if (facts.mode === "silence" && facts.objectors !== undefined && facts.objectors.length > 0)
    return [["label.brokenBy", write.countries(facts.objectors)]];
  if (facts.mode !== "vote") return [];
  const { count, notVoting, entitled } = facts;
  return [
    ...(count === undefined
      ? []
      : ([
          ["label.yes", String(count.yes)],
          ["label.no", String(count.no)],
          ["label.abstain", String(count.abstain)],
        ] as const)),
    ...(notVoting === undefined ? [] : [["label.notVoting", String(notVoting)] as const]),
    ["label.entitled", String(entitled)],
  ];
};

const recordOf = (write: Writer, root: string | undefined): Pick<Content, "fingerprint"> =>
  root === undefined
    ? {}
    : {
        fingerprint: {
          ...{ label: write.say("label.fingerprint.record"), value: root },
          why: write.say("decision-result.why"),
        },
      };
