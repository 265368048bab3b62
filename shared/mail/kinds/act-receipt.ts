import { aboutAmendment, nameOf } from "../amendment-content.ts";
import { type Content, type Kind, type Labelled, labelled } from "../content.ts";
import type { ActFacts } from "../deciding-facts.ts";
import { aboutVote, questionOf } from "../vote-content.ts";
import type { Writer } from "../writer.ts";

/**
 * To all who speak for a country, so that nothing done in its name goes unseen. A ballot is told by its number and its
 * fingerprint, never by what it says: a mail is read by whoever has the mailbox.
 */
export const actReceipt: Kind<"act-receipt"> = (write, facts) => {
  const event = write.say(`act-receipt.${facts.act}.event`);
  return {
    event,
    preheader: write.say("act-receipt.preheader"),
    heading: event,
    opening: [write.say(`act-receipt.${facts.act}.said`), ...replaced(write, facts)],
    ask: write.say("unexpected"),
    ...("method" in facts && questionOf(write, facts)),
    facts: [
      ...about(write, facts),
      ...labelled(write, ["label.delegation", write.country], ["label.receivedOn", write.happenedAt()]),
    ],
    ...fingerprint(write, facts),
    closing: [],
  };
};

const about = (write: Writer, facts: ActFacts): Labelled[] => {
  if ("method" in facts)
    return [
      ...aboutVote(write, facts),
      ...(facts.act === "ballot" ? labelled(write, ["label.ballot", String(facts.number)]) : []),
    ];
  return "amendment" in facts
    ? aboutAmendment(write, facts)
    : labelled(write, ["label.text", nameOf(write, facts.title)]);
};

const replaced = (write: Writer, facts: ActFacts): string[] =>
  facts.act === "ballot" && facts.replaces !== undefined
    ? [write.say("act-receipt.ballot.replaces", { number: String(facts.replaces) })]
    : [];

const fingerprint = (write: Writer, facts: ActFacts): Pick<Content, "fingerprint"> => {
  if (!("hash" in facts)) return {};
  const of = facts.act === "ballot" ? "ballot" : "words";
  const [label, why] = [write.say(`label.fingerprint.${of}`), write.say(`act-receipt.${of}.why`)];
  return { fingerprint: { label, value: facts.hash, why } };
};
