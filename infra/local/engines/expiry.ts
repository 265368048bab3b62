import type { Clock } from "../clock.ts";
import type { Deployment, Resource } from "../template/deployment.ts";
import type { Dynamo } from "./dynamo.ts";
import { tablesOf } from "./dynamo-tables.ts";

const EVERY = 30_000;

interface Page {
  readonly Items: Record<string, { N?: string }>[];
  readonly LastEvaluatedKey?: unknown;
}

/** Removes expired items by the clock of the cloud, as the engine itself never does; answers how to stop. */
export const sweepExpired = (deployment: Deployment, dynamo: Dynamo, clock: Clock): (() => Promise<void>) => {
  const tables = tablesOf(deployment).filter(({ properties }) => properties.TimeToLiveSpecification?.Enabled);
  const abort = new AbortController();
  let running = Promise.resolve();
  const sweep = () => {
    running = running
      .then(async () => {
        for (const table of tables) await sweepTable(table, dynamo, clock, abort.signal);
      })
      .catch((error) => {
        if (!abort.signal.aborted) throw error;
      });
  };

  const timer = setInterval(sweep, EVERY);
  const deaf = clock.onMove(sweep);
  return async () => {
    clearInterval(timer);
    deaf();
    abort.abort();
    await running;
  };
};

const sweepTable = async ({ ref, properties }: Resource, dynamo: Dynamo, clock: Clock, signal: AbortSignal) => {
  const keys = (properties.KeySchema as { AttributeName: string }[]).map(({ AttributeName }) => AttributeName);
  const expired = {
    ExpressionAttributeNames: { "#expiry": properties.TimeToLiveSpecification.AttributeName },
    ExpressionAttributeValues: { ":now": { N: String(Math.floor(clock.now() / 1000)) } },
  };
  let ExclusiveStartKey: unknown;
  do {
    const page: Page = await dynamo.call<Page>(
      "Scan",
      {
        TableName: ref,
        FilterExpression: "#expiry < :now",
        ...expired,
        ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
      },
      signal,
    );
    for (const item of page.Items) {
      const Key = Object.fromEntries(keys.map((name) => [name, item[name]]));
      // Somebody may have prolonged it since.
      await dynamo
        .call("DeleteItem", { TableName: ref, Key, ConditionExpression: "#expiry < :now", ...expired }, signal)
        .catch((error: Error) => {
          if (error.name !== "ConditionalCheckFailedException") throw error;
        });
    }
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
};
