import { type Kind, labelled } from "../content.ts";

/** To a country's other contacts, or to the secretariat where there is none: someone cannot be reached (N11). */
export const contactBroken: Kind<"contact-broken"> = (write, { who, person, office }) => ({
  event: write.say("contact-broken.event"),
  preheader: write.say(office ? "contact-broken.office.ask" : "contact-broken.preheader"),
  heading: write.say("contact-broken.heading"),
  opening: [write.say(office ? "contact-broken.office.said" : `contact-broken.${who}.said`)],
  ask: write.say(office ? "contact-broken.office.ask" : "contact-broken.ask"),
  facts: labelled(
    write,
    ["label.delegation", write.country],
    ["label.name", write.person(person)],
    ["label.noticed", write.happenedAt()],
  ),
  closing: [],
});
