import { type Kind, labelled } from "../content.ts";

/** To a confirmed delegate: other days, or another place. */
export const conferenceChanged: Kind<"conference-changed"> = (write, { person }) => {
  const { city, dates } = write;
  return {
    event: write.say("conference-changed.event"),
    preheader: write.say("conference-changed.preheader", { city, dates }),
    heading: write.say("conference-changed.heading"),
    opening: [write.say("conference-changed.said")],
    ask: write.say("placeAndDates", { city, dates }),
    facts: labelled(
      write,
      ["label.dates", dates],
      ["label.venue", write.venue],
      ["label.name", write.person(person)],
      ["label.delegation", write.country],
    ),
    closing: [write.say("conference-changed.next")],
  };
};
