import { type Kind, labelled } from "../content.ts";

/** To a delegate: you are coming. */
export const confirmation: Kind<"confirmation"> = (write, { person }) => ({
  event: write.say("confirmation.event"),
  preheader: write.say("confirmation.preheader"),
  heading: write.say("confirmation.heading"),
  opening: [write.say("confirmation.said")],
  facts: labelled(
    write,
    ["label.name", write.person(person)],
    ["label.role", write.role(person.category)],
    ["label.delegation", write.country],
    ["label.dates", write.dates],
    ["label.venue", write.venue],
  ),
  closing: [write.say("confirmation.next")],
});
