import { type Content, type Kind, labelled } from "../content.ts";
import type { KindFacts } from "../mail-facts.ts";
import { aboutText, howToRead } from "../text-content.ts";
import type { Writer } from "../writer.ts";

/**
 * To everybody (rules.md 2.3-S): a text is adopted unless somebody objects before an exact instant. That this arrived
 * is what makes silence mean something, so it says all that one must know in order to be silent.
 */
export const silenceOpened: Kind<"silence-opened"> = (write, facts) => {
  const { until, entitled } = facts;
  const before = write.before(until.at);
  return {
    event: write.say("silence-opened.event"),
    preheader: write.say("silence-opened.preheader", { before }),
    heading: write.say("silence-opened.heading"),
    opening: [write.say("silence-opened.said")],
    ask: entitled
      ? write.say("silence-opened.ask", { before })
      : write.say("silence-opened.informed.ask", { when: write.exactly(until.at) }),
    ...howToObject(write, facts),
    facts: [
      ...aboutText(write, facts),
      ...labelled(write, ["label.objectBefore", write.exactLine(until.at)], ["label.delegation", write.country]),
    ],
    closing: [write.say("silence-opened.late"), write.say("questions")],
  };
};

/** The head of delegation objects with a link that reads the text as well; a focal point reads, and knows who objects. */
const howToObject = (write: Writer, facts: KindFacts["silence-opened"]): Pick<Content, "how" | "button"> => {
  const reading = howToRead(write, facts);
  if (!facts.entitled) return reading;
  const { toDelegate } = facts;
  return { ...reading, how: [write.say(toDelegate ? "silence-opened.delegate.how" : "silence-opened.contact.how")] };
};
