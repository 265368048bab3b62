import { type Kind, labelled } from "../content.ts";

/**
 * A fresh link, asked for by address or renewed by the secretariat: to a contact, into the registration; to the head of
 * delegation or who acts for the head, to what is decided.
 */
export const link: Kind<"link"> = (write, { link: url, toDelegate = false }) => ({
  event: write.say("link.event"),
  preheader: write.say(toDelegate ? "link.delegate.preheader" : "link.preheader"),
  heading: write.say(toDelegate ? "link.delegate.heading" : "link.heading"),
  opening: [write.say(toDelegate ? "link.delegate.ask" : "link.ask")],
  ...(toDelegate && { how: [write.say("link.delegate.how")] }),
  button: { label: write.say(toDelegate ? "acting-head.button" : "link.button"), url },
  facts: labelled(write, ["label.delegation", write.country]),
  closing: [write.say("link.why")],
});
