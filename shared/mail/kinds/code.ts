import { type Kind, labelled } from "../content.ts";

/**
 * To who asked for it: the six digits, and what they do. They stand alone, so that they can be read out of the corner of an eye, and in the
 * preheader, but not in the subject, which many phones show while they are locked.
 */
export const code: Kind<"code"> = (write, { code: digits, purpose = "submit" }) => ({
  event: write.say("code.event"),
  preheader: write.say("code.preheader", { code: digits }),
  heading: write.say("code.heading"),
  opening: [write.say(purpose === "submit" ? "code.ask" : `code.${purpose}.ask`)],
  code: digits,
  facts: labelled(write, ["label.delegation", write.country]),
  closing: [write.say("code.validity"), write.say("code.never"), write.say("code.unexpected")],
});
