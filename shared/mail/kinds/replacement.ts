import { type Kind, labelled } from "../content.ts";

/** To the focal point: one person has taken the seat of another. */
export const replacement: Kind<"replacement"> = (write, { leaves, joins }) => ({
  event: write.say("replacement.event"),
  preheader: write.say("replacement.preheader"),
  heading: write.say("replacement.heading"),
  opening: [write.say("replacement.said")],
  facts: labelled(
    write,
    ["label.delegation", write.country],
    ["label.role", write.role(joins.category)],
    ["label.leaves", write.person(leaves)],
    ["label.joins", write.person(joins)],
  ),
  closing: [write.say("unexpected")],
});
