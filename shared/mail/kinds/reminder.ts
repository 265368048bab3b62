import { type Kind, type Labelled, labelled } from "../content.ts";
import type { KindFacts } from "../mail-facts.ts";
import type { MessageKey } from "../messages/en.ts";
import { dateSentence, isDeadline, LABEL, LABEL_OF_TASK, taskOf } from "../told-date.ts";
import type { Writer } from "../writer.ts";

type Facts = KindFacts["reminder"];

/** To an audience: a date, and what is still to be done by it, in the house's words or the organiser's own. */
export const reminder: Kind<"reminder"> = (write, facts) => {
  const { rung, link, words } = facts;
  const why = rung ? [write.say(`reminder.${rung}.why`)] : [];
  const said = words ? ownWords(write, words) : houseWords(write, facts);
  return {
    ...said,
    opening: [...why, ...said.opening],
    ...(link && { button: { label: write.say(buttonOf(facts)), url: link } }),
    facts: [...labelled(write, ["label.delegation", write.country]), ...datesOf(write, facts)],
  };
};

const ownWords = (write: Writer, { subject, body }: NonNullable<Facts["words"]>) => {
  const [title = ""] = write.quote(subject);
  const [beginning = title] = write.quote(body.slice(0, 120));
  return {
    ...{ event: title, preheader: beginning, heading: title, opening: write.quote(body) },
    closing: [write.say("questions")],
  };
};

const houseWords = (write: Writer, facts: Facts) => {
  const { date, condition } = facts;
  const ask = askOf(write, facts);
  return {
    event: write.say(`reminder.${condition ?? date.anchor}.event`),
    ...{ preheader: ask, heading: headingOf(write, facts), opening: openingOf(write, facts), ask },
    closing: [...(condition ? [write.say("reminder.done")] : []), write.say("questions")],
  };
};

const headingOf = (write: Writer, { date, condition }: Facts): string => {
  if (condition) return write.say(`reminder.${condition}.heading`);
  const { anchor } = date;
  switch (anchor) {
    case "session-start":
    case "amendment-deadline":
    case "silence-expiry":
    case "action-due":
      return write.titleOf(date) ?? write.say(`reminder.${anchor}.event`);
    default:
      return write.say(`reminder.${anchor}.heading`);
  }
};

/** A date that is said in what is asked for is not said here as well. */
const openingOf = (write: Writer, { date, condition, open }: Facts): string[] => {
  const { anchor } = date;
  const saidBelow =
    condition === undefined ? anchor !== "invitation-sent" || !open : open && isTaskOf(anchor, condition);
  return [
    ...(saidBelow ? [] : [write.say(dateSentence(date), { when: write.when(date) })]),
    ...(condition ? [write.say(`reminder.${condition}.said`)] : []),
    ...(condition === undefined && anchor === "silence-expiry" && !date.passed
      ? [write.say("reminder.silence-expiry.said")]
      : []),
  ];
};

const isTaskOf = (anchor: Facts["date"]["anchor"], condition: Facts["condition"]): boolean =>
  (anchor === "nomination-deadline" || anchor === "confirmation-deadline") &&
  taskOf({ anchor }) === taskOf({ anchor, condition });

const askOf = (write: Writer, { date, condition, open, toDelegate }: Facts): string => {
  const task = taskOf({ anchor: date.anchor, condition });
  const when = task && open ? write.lastTimeOf(task) : undefined;
  if (condition === undefined)
    return date.anchor === "invitation-sent" && when !== undefined
      ? write.say("date.nomination-deadline.ahead", { when })
      : write.say(dateSentence(date), { when: write.when(date) });
  if (when === undefined) return write.say("reminder.late.ask");
  return write.say(toDelegate ? "reminder.delegate.ask" : `reminder.${condition}.ask`, { when });
};

const buttonOf = ({ condition }: Facts): MessageKey => {
  if (condition === undefined) return "link.button";
  return condition === "has-not-confirmed" ? "decision-approved.button" : "invitation.button";
};

/** The whole deadline of what is to be done, or else the date itself, unless a sentence has said all of it. */
const datesOf = (write: Writer, { date, condition, open, words }: Facts): Labelled[] => {
  const { anchor, title } = date;
  const task = open ? taskOf({ anchor, condition }) : undefined;
  const label = task && LABEL_OF_TASK[task];
  const begins = anchor !== "invitation-sent" && !isDeadline(anchor);
  const lines: (readonly [MessageKey, string])[] = [];
  // Elsewhere it is the heading.
  if (title && (condition || words)) lines.push(["label.subject", write.titleOf(date) ?? ""]);
  if (task && label) lines.push([label, write.deadline(task)]);
  const past = date.passed && !words;
  if (anchor !== "invitation-sent" && LABEL[anchor] !== label && (!begins || words) && !past)
    lines.push([LABEL[anchor], write.dateLine(date)]);
  if (begins) lines.push(["label.venue", write.venue]);
  return labelled(write, ...lines);
};
