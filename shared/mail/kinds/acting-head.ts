import { type Kind, labelled } from "../content.ts";
import type { MessageKey } from "../messages/en.ts";

/** To all who speak for a country: who acts for the head of its delegation and until when, or nobody any more. */
export const actingHead: Kind<"acting-head"> = (write, facts) => {
  const { person, isReader, link } = facts;
  const to = isReader ? "reader" : "other";
  const button = link && { button: { label: write.say("acting-head.button"), url: link } };
  const about: (readonly [MessageKey, string])[] = [
    ["label.delegation", write.country],
    ["label.name", write.person(person)],
    ["label.role", write.role(person.category)],
  ];
  if (facts.what === "ended")
    return {
      event: write.say("acting-head.ended.event"),
      preheader: write.say(`acting-head.ended.${to}.preheader`),
      heading: write.say(`acting-head.ended.${to}.heading`),
      opening: [write.say(`acting-head.ended.${to}.said`)],
      ask: write.say("acting-head.ended.ask"),
      ...button,
      facts: labelled(write, ...about),
      closing: [write.say("unexpected")],
    };
  const time = { from: write.exactly(facts.from), until: write.exactly(facts.until) };
  return {
    event: write.say("acting-head.designated.event"),
    preheader: write.say(`acting-head.designated.${to}.preheader`),
    heading: write.say(`acting-head.designated.${to}.heading`),
    opening: [write.say(`acting-head.designated.${to}.said`, time)],
    ask: write.say(`acting-head.designated.${to}.ask`),
    ...(isReader && { how: [write.say("acting-head.designated.reader.how")] }),
    ...button,
    facts: labelled(
      write,
      ...about,
      ["label.from", write.exactLine(facts.from)],
      ["label.until", write.exactLine(facts.until)],
    ),
    closing: [write.say("acting-head.designated.next"), write.say("unexpected")],
  };
};
