import { type Kind, labelled } from "../content.ts";
import { aboutText, howToRead } from "../text-content.ts";

/** To focal points and heads of delegation: a text is out in their language, and what comes next. */
export const circulation: Kind<"circulation"> = (write, facts) => {
  const { revised, until, paragraphs } = facts;
  const version = revised ? "revised" : "first";
  const open = until && write.say("date.amendment-deadline.ahead", { when: write.when(until) });
  return {
    event: write.say(`circulation.${version}.event`),
    preheader: open ?? write.say("circulation.preheader"),
    heading: write.say(`circulation.${version}.heading`),
    opening: [write.say(`circulation.${version}.said`)],
    ask: open ?? write.say("circulation.next"),
    ...howToRead(write, facts),
    facts: [
      ...aboutText(write, facts),
      ...labelled(
        write,
        ["label.paragraphs", String(paragraphs)],
        ...(until ? [["label.amendBy", write.dateLine(until)] as const] : []),
        ["label.delegation", write.country],
      ),
    ],
    closing: [write.say("questions")],
  };
};
