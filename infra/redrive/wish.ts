import { parseArgs } from "node:util";

export const USAGE = `Gives back what was given up: messages of dead-letter queues return to the queue they came from.

  npm run redrive -- --all [--stage main]
  npm run redrive -- --queue TransactionalGivenUp [--stage main]
  npm run redrive -- --list [--stage main]

--queue is any part of a queue's name that no other has. It is safe to repeat and to interrupt: whoever is given a
message twice sees what the first did. Look into the logs first: what failed for a reason that is still there will fail
again, five times, and come back.`;

export interface Wish {
  readonly stage: string;
  readonly list: boolean;
  /** Part of a queue's name; without it all of them. */
  readonly queue?: string;
}

const options = {
  all: { type: "boolean", default: false },
  list: { type: "boolean", default: false },
  queue: { type: "string" },
  stage: { type: "string", default: "main" },
} as const;

/** What the command line asks for; an Error with the usage when it does not say which queues. */
export const wishFrom = (args: string[]): Wish => {
  const { all, list, queue, stage } = parseArgs({ args, options }).values;
  if ([all, list, queue !== undefined].filter(Boolean).length !== 1 || queue === "" || stage === "")
    throw new Error(USAGE);
  return { stage, list, ...(queue !== undefined && { queue }) };
};
