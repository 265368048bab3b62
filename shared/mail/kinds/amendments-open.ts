import { type Kind, labelled } from "../content.ts";
import { aboutText, howToRead } from "../text-content.ts";

/** To focal points and heads of delegation: until when a text may be amended, and by whom. */
export const amendmentsOpen: Kind<"amendments-open"> = (write, facts) => {
  const { until, toDelegate, link } = facts;
  const own = toDelegate && link !== undefined;
  const ask = write.say("date.amendment-deadline.ahead", { when: write.when(until) });
  const reading = howToRead(write, facts);
  return {
    event: write.say("amendments-open.event"),
    preheader: ask,
    heading: write.say("amendments-open.heading"),
    opening: [write.say("amendments-open.said")],
    ask,
    ...reading,
    how: [...reading.how, write.say(own ? "amendments-open.delegate.how" : "amendments-open.how")],
    facts: [
      ...aboutText(write, facts),
      ...labelled(write, ["label.amendBy", write.dateLine(until)], ["label.delegation", write.country]),
    ],
    closing: [write.say("questions")],
  };
};
