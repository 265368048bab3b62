import { type Kind, labelled } from "../content.ts";
import { aboutVote, howToVote, questionOf } from "../vote-content.ts";

/** To countries that have not voted yet: the vote closes soon. Whether one has voted is known, never how. */
export const ballotClosing: Kind<"ballot-closing"> = (write, facts) => {
  const { until, toDelegate } = facts;
  return {
    event: write.say("ballot-closing.event"),
    preheader: write.say("ballot-closing.preheader", { when: write.exactly(until.at) }),
    heading: write.say("ballot-closing.heading"),
    opening: [write.say("ballot-closing.said")],
    ask: write.say(toDelegate ? "ballot-closing.delegate.ask" : "ballot-closing.contact.ask", {
      before: write.before(until.at),
    }),
    ...howToVote(write, facts),
    ...questionOf(write, facts),
    facts: [
      ...aboutVote(write, facts),
      ...labelled(write, ["label.votingCloses", write.exactLine(until.at)], ["label.delegation", write.country]),
    ],
    closing: [write.say("ballot-closing.done"), write.say("questions")],
  };
};
