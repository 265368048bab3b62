import type { CommandContext } from "#shared/contracts/command.ts";
import type { DecisionMessage } from "#shared/contracts/decision-message.ts";
import type { NoticeMessage } from "./apply-notices.ts";

export interface Outcome {
  readonly outcome: string;
  readonly [detail: string]: string | number | undefined;
}

export interface Tasks {
  readonly silenceDue: (conference: string, decision: string, context: CommandContext) => Promise<Outcome>;
  readonly voteDue: (conference: string, vote: string, context: CommandContext) => Promise<Outcome>;
  readonly notices: (
    messages: readonly [NoticeMessage, ...NoticeMessage[]],
    context: CommandContext,
  ) => Promise<Outcome>;
  readonly newId: () => string;
  readonly now: () => Date;
}

/** All that is heard of one silence goes into it together; what is due of one thing is looked at once. */
export const groupOf = (message: DecisionMessage): string =>
  message.task === "due"
    ? `due ${message.conference} ${message.id}`
    : `notice ${message.conference} ${message.decision}`;

/** Hands a group of messages to what does their task. */
export const carryOut =
  (tasks: Tasks) =>
  (messages: readonly [DecisionMessage, ...DecisionMessage[]]): Promise<Outcome> => {
    const [first, ...others] = messages;
    const context: CommandContext = {
      ...{ actor: { kind: "system", id: "conclusions/carry-out" }, requestId: tasks.newId(), now: tasks.now() },
    };
    if (first.task === "due")
      return isVote(first.id)
        ? tasks.voteDue(first.conference, first.id, context)
        : tasks.silenceDue(first.conference, first.id, context);
    return tasks.notices([first, ...others.filter((one): one is NoticeMessage => one.task === "notice")], context);
  };

/** A vote goes by what it is on, and how often that was voted on. */
const isVote = (id: string): boolean => /\.v[1-9]\d*$/.test(id);
