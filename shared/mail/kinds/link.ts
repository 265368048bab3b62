import { type Kind, labelled } from "../content.ts";

/** To a contact: a fresh link, asked for by address or renewed by the secretariat. */
export const link: Kind<"link"> = (write, { link: url }) => ({
  event: write.say("link.event"),
  preheader: write.say("link.preheader"),
  heading: write.say("link.heading"),
  opening: [write.say("link.ask")],
  button: { label: write.say("link.button"), url },
  facts: labelled(write, ["label.delegation", write.country]),
  closing: [write.say("link.why")],
});
