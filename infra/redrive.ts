import { SQSClient } from "@aws-sdk/client-sqs";
import { chosen, deadLettersOf, nameOf } from "./redrive/dead-letters.ts";
import { deployedQueues } from "./redrive/deployed-queues.ts";
import { redrive } from "./redrive/redrive.ts";
import { sqsMessages } from "./redrive/sqs-messages.ts";
import { wishFrom } from "./redrive/wish.ts";

const progress = (line: string): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r${line}`);
};

try {
  const { stage, list, queue } = wishFrom(process.argv.slice(2));
  const { template, urlOf } = await deployedQueues(stage);
  const all = deadLettersOf(template);
  if (list)
    for (const { id, backTo } of all) console.log(backTo ? `${nameOf(id)} → ${nameOf(backTo)}` : `${nameOf(id)}`);
  else {
    const one = redrive(sqsMessages(new SQSClient({}), urlOf), progress);
    for (const deadLetters of chosen(all, queue)) {
      const { name, sentence } = await one(deadLetters);
      console.log(`${process.stdout.isTTY ? "\r" : ""}${name}: ${sentence}`);
    }
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
