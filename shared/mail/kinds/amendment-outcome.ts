import { aboutAmendment, nameOf } from "../amendment-content.ts";
import { type Kind, labelled, reasonGiven } from "../content.ts";

/** To the countries that moved an amendment or support it: what became of it. */
export const amendmentOutcome: Kind<"amendment-outcome"> = (write, facts) => {
  const { what, link, reason, because } = facts;
  const event = write.say(`amendment-outcome.${what}.event`);
  return {
    event,
    preheader: write.say("amendment-outcome.preheader"),
    heading: event,
    opening: [write.say(`amendment-outcome.${what}.said`)],
    ask: write.say(
      what === "admitted" || what === "ruled-out" ? `amendment-outcome.${what}.ask` : "amendment-outcome.ask",
    ),
    ...reasonGiven(write, reason),
    ...(link && { button: { label: write.say("text.button"), url: link } }),
    facts: [
      ...aboutAmendment(write, facts),
      ...(because === undefined ? [] : labelled(write, ["label.because", nameOf(write, because)])),
      ...labelled(write, ["label.delegation", write.country]),
    ],
    closing: [write.say("questions")],
  };
};
