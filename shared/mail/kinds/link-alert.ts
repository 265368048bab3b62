import { type Kind, labelled } from "../content.ts";

/** To all who speak for a country: somebody may hold a link that is another's, or guess at codes (A35). */
export const linkAlert: Kind<"link-alert"> = (write, { what, person, isReader }) => {
  const to = isReader ? "reader" : "other";
  return {
    event: write.say(`link-alert.${what}.event`),
    preheader: write.say(`link-alert.${what}.preheader`),
    heading: write.say(`link-alert.${what}.heading`),
    opening: [write.say(`link-alert.${what}.${to}.said`)],
    ask: write.say(`link-alert.${what}.${to}.ask`),
    facts: labelled(
      write,
      ["label.delegation", write.country],
      ["label.holder", write.person(person)],
      ["label.noticed", write.happenedAt()],
    ),
    closing: [write.say("link-alert.next")],
  };
};
