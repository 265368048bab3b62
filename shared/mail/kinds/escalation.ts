import { type Kind, labelled } from "../content.ts";
import { LABEL_OF_TASK, taskOf } from "../told-date.ts";

/** To a region's desk or the secretariat: a country that does not answer, however often it is reminded (N12). */
export const escalation: Kind<"escalation"> = (write, { date: { anchor }, condition, open, unanswered }) => {
  const task = taskOf({ anchor, condition }) ?? "nominationDeadline";
  const said = write.say(`escalation.${condition}.said`);
  return {
    event: write.say("escalation.event"),
    preheader: said,
    heading: write.say("escalation.heading"),
    opening: [said, write.say("escalation.count", { count: unanswered })],
    ask: open ? write.say("escalation.ask", { when: write.lastTimeOf(task) }) : write.say("escalation.late.ask"),
    facts: labelled(write, ["label.country", write.country], [LABEL_OF_TASK[task], write.deadline(task)]),
    closing: [write.say("escalation.next")],
  };
};
