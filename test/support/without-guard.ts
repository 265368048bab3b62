import { setTimeout as pause } from "node:timers/promises";
import type { Call } from "#infra/local/access/front-door.ts";
import type { Cloud } from "#infra/local/cloud.ts";

const RACE_MS = 150;
const JSON_TYPE = "application/x-amz-json-1.0";

interface Write {
  ConditionExpression?: string;
  UpdateExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
  Item?: { pk?: { S?: string } };
  Key?: { pk?: { S?: string } };
}

/**
 * Runs the deployed functions as they are, with one guard taken out of what reaches the table: conditions on items
 * whose partition begins so hold always. With "forgotten", such items are also never found again. For controls: the
 * defect that the guard prevents must show.
 */
export const withoutGuard = (cloud: Cloud, prefix: string, also?: "forgotten"): void => {
  const isGuard = ({ Item, Key }: Write) => (Item ?? Key)?.pk?.S?.startsWith(prefix) ?? false;
  cloud.intercept(async (call) => {
    if (call.service !== "dynamodb" || call.principal.administrator) return undefined;
    if (also === "forgotten" && call.operation === "GetItem" && isGuard(call.input))
      return { status: 200, headers: { "content-type": JSON_TYPE }, body: "{}" };
    if (call.operation !== "TransactWriteItems") return undefined;
    const writes: Write[] = call.input.TransactItems.flatMap((item: Record<string, Write>) => Object.values(item));
    if (!writes.some(isGuard)) return undefined;
    // Long enough for everyone in the race to have read before anyone has written.
    await pause(RACE_MS);
    return forward(cloud, call.headers, {
      ...call.input,
      TransactItems: call.input.TransactItems.map((item: Record<string, Write>) =>
        Object.fromEntries(
          Object.entries(item).map(([kind, write]) => [kind, isGuard(write) ? unguarded(kind, write) : write]),
        ),
      ),
    });
  });
};

/** What only checks keeps its place, and holds whatever stands there. */
const unguarded = (kind: string, write: Write): Write =>
  kind === "ConditionCheck"
    ? { ...unconditional(write), ConditionExpression: "attribute_exists(pk) OR attribute_not_exists(pk)" }
    : unconditional(write);

/** Without its condition, and without the names and values that only the condition used. */
const unconditional = ({ ConditionExpression: _, ...write }: Write): Write => {
  const used = (name: string) => new RegExp(`${name}\\b`).test(write.UpdateExpression ?? "");
  const kept = <T>(all: Record<string, T> | undefined) => {
    const entries = Object.entries(all ?? {}).filter(([name]) => used(name));
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  };
  return {
    ...write,
    ExpressionAttributeNames: kept(write.ExpressionAttributeNames),
    ExpressionAttributeValues: kept(write.ExpressionAttributeValues),
  } as Write;
};

/** Sends the call on as the administrator's, whom no interception concerns. */
const forward = async ({ aws }: Cloud, headers: Call["headers"], input: object) => {
  const response = await fetch(aws.endpoint, {
    method: "POST",
    headers: {
      authorization: String(headers.authorization).replace(
        /Credential=[^/]+/,
        `Credential=${aws.credentials.accessKeyId}`,
      ),
      "content-type": JSON_TYPE,
      "x-amz-date": String(headers["x-amz-date"]),
      "x-amz-target": "DynamoDB_20120810.TransactWriteItems",
    },
    body: JSON.stringify(input),
  });
  return { status: response.status, headers: { "content-type": JSON_TYPE }, body: await response.text() };
};
