import { type Kind, labelled, reasonGiven } from "../content.ts";

/** To the focal point: the delegation is not accepted. */
export const decisionRefused: Kind<"decision-refused"> = (write, { reason }) => ({
  event: write.say("decision-refused.event"),
  preheader: write.say("decision-refused.preheader"),
  heading: write.say("decision-refused.heading"),
  opening: [write.say("decision-refused.said")],
  ...reasonGiven(write, reason),
  facts: labelled(write, ["label.delegation", write.country]),
  closing: [write.say("decision-refused.next")],
});
