import { nameOf } from "../amendment-content.ts";
import { type Kind, type Labelled, labelled } from "../content.ts";
import type { KindFacts } from "../mail-facts.ts";
import type { Writer } from "../writer.ts";

/** To the secretariat, which tells the chair: what must be done about a silence, or is good to know of it. */
export const silenceOffice: Kind<"silence-office"> = (write, facts) => {
  const { what } = facts;
  const heading = write.say(`silence-office.${what}.heading`);
  return {
    event: write.say(`silence-office.${what}.event`),
    preheader: heading,
    heading,
    opening: [write.say(`silence-office.${what}.said`)],
    ask: write.say(`silence-office.${what}.ask`),
    facts: [
      ...labelled(write, ["label.text", nameOf(write, facts.title)]),
      ...ofWhom(write, facts),
      ...labelled(write, ["label.noticed", write.happenedAt()]),
    ],
    closing: [],
  };
};

const ofWhom = (write: Writer, facts: KindFacts["silence-office"]): Labelled[] => {
  if ("countries" in facts) return labelled(write, ["label.notReached", write.countries(facts.countries)]);
  return "of" in facts ? labelled(write, ["label.delegation", write.countries([facts.of])]) : [];
};
