import { type Kind, labelled, reasonGiven } from "../content.ts";

/** To the focal point: a delegation that had left or been refused counts again. */
export const decisionRestored: Kind<"decision-restored"> = (write, { reason, people }) => ({
  event: write.say("decision-restored.event"),
  preheader: write.say("decision-restored.preheader"),
  heading: write.say("decision-restored.heading"),
  opening: [write.say("decision-restored.said")],
  ask: write.say("decision-restored.next"),
  ...reasonGiven(write, reason),
  facts: [
    ...labelled(write, ["label.delegation", write.country]),
    ...people.map((person) => ({ label: write.role(person.category), value: write.person(person) })),
  ],
  closing: [write.say("questions")],
});
