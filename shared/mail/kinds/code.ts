import { type Kind, labelled } from "../content.ts";

/**
 * To a contact: the six digits. They stand alone, so that they can be read out of the corner of an eye, and in the
 * preheader, but not in the subject, which many phones show while they are locked.
 */
export const code: Kind<"code"> = (write, { code: digits }) => ({
  event: write.say("code.event"),
  preheader: write.say("code.preheader", { code: digits }),
  heading: write.say("code.heading"),
  opening: [write.say("code.ask")],
  code: digits,
  facts: labelled(write, ["label.delegation", write.country]),
  closing: [write.say("code.validity"), write.say("code.never"), write.say("code.unexpected")],
});
