import { type Content, type Kind, labelled } from "../content.ts";
import type { MailFacts } from "../mail-facts.ts";
import { aboutVote, howInTheRoom, howToVote, isInTheRoom, questionOf } from "../vote-content.ts";
import type { Writer } from "../writer.ts";

/** To those entitled to vote, and to their contacts: what is put to the vote, how, and until when. */
export const ballotOpen: Kind<"ballot-open"> = (write, facts) => {
  const { until } = facts;
  const ask = askOf(write, facts);
  return {
    event: write.say("ballot-open.event"),
    preheader: ask,
    heading: write.say("ballot-open.heading"),
    opening: [write.say("ballot-open.said")],
    ask,
    ...howOf(write, facts),
    ...questionOf(write, facts),
    facts: [
      ...aboutVote(write, facts),
      ...labelled(write, ...(until ? [["label.votingCloses", write.exactLine(until.at)] as const] : []), [
        "label.delegation",
        write.country,
      ]),
    ],
    closing: [...(isInTheRoom(facts) ? [] : [write.say("ballot.next")]), write.say("questions")],
  };
};

const askOf = (write: Writer, facts: MailFacts<"ballot-open">): string => {
  const { until, toDelegate } = facts;
  const to = toDelegate ? "delegate" : "contact";
  if (isInTheRoom(facts)) return write.say(toDelegate ? "ballot-open.room.ask" : "ballot-open.room.contact.ask");
  return until === undefined
    ? write.say(`ballot-open.${to}.now.ask`)
    : write.say(`ballot-open.${to}.ask`, { before: write.before(until.at) });
};

const howOf = (write: Writer, facts: MailFacts<"ballot-open">): Pick<Content, "how" | "button"> => {
  const { method } = facts;
  return method === "roll-call" || method === "show-of-hands"
    ? howInTheRoom(write, facts, method)
    : howToVote(write, facts);
};
