import type { BusEvent } from "../engines/mail-event.ts";
import { type Queues, queueName, queueUrl } from "../engines/queues.ts";
import type { Deployment, Resource } from "../template/deployment.ts";
import { readPattern } from "./filter.ts";

/** The default bus of EventBridge. */
export interface EventBus {
  /** Gives an event to the targets of every rule whose pattern it fits. */
  put(event: BusEvent): Promise<void>;
}

interface Target {
  readonly Arn: string;
}

/** Opens the bus with the rules of the templates. */
export const openEventBus = (deployment: Deployment, queues: Queues): EventBus => {
  const rules = deployment
    .ofType("AWS::Events::Rule")
    .filter(({ properties }) => properties.EventPattern && properties.State !== "DISABLED")
    .map((rule) => ({
      fits: readPattern(rule.properties.EventPattern),
      queues: ((rule.properties.Targets ?? []) as Target[]).map((target) => queueOf(deployment, rule, target)),
    }));

  return {
    put: async (event) => {
      for (const rule of rules)
        if (rule.fits(event))
          for (const QueueUrl of rule.queues)
            await queues.call("SendMessage", { QueueUrl, MessageBody: JSON.stringify(event) });
    },
  };
};

const queueOf = (deployment: Deployment, { logicalId, properties }: Resource, target: Target): string => {
  const bus = properties.EventBusName ?? "default";
  if (bus !== "default") throw new Error(`${logicalId}: the local cloud has only the default bus, not ${bus}.`);
  const changed = Object.keys(target).find((name) => name.startsWith("Input"));
  if (changed) throw new Error(`${logicalId}: the local cloud hands events over as they are, without ${changed}.`);
  if (!deployment.ofType("AWS::SQS::Queue").some(({ arn }) => arn === target.Arn))
    throw new Error(`${logicalId}: the local cloud hands events to queues only, not to ${target.Arn}.`);
  return queueUrl(queueName(target.Arn));
};
