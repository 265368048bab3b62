import { type Kind, labelled } from "../content.ts";
import { dateSentence, isDeadline, LABEL } from "../told-date.ts";

/** To somebody who was told another date: the one that holds now. */
export const dateChanged: Kind<"date-changed"> = (write, { date }) => {
  const { anchor } = date;
  const said = write.say(dateSentence(date), { when: write.when(date) });
  const title = write.titleOf(date);
  return {
    event: write.say("date-changed.event"),
    preheader: said,
    heading: write.say("date-changed.heading"),
    opening: [write.say("date-changed.said")],
    ask: said,
    facts: labelled(
      write,
      ...(title === undefined ? [] : [["label.subject", title] as const]),
      ["label.delegation", write.country],
      // A beginning has said its whole date already.
      anchor !== "invitation-sent" && isDeadline(anchor)
        ? [LABEL[anchor], write.dateLine(date)]
        : ["label.venue", write.venue],
    ),
    closing: [write.say("questions")],
  };
};
