import type { Deployment, Resource } from "../template/deployment.ts";
import type { Question } from "./decide.ts";

type Item = Record<string, Record<string, unknown>>;

interface Access {
  readonly action: string;
  readonly table: string;
  readonly index?: string;
  readonly keys?: readonly (Item | undefined)[];
  readonly enclosing?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: requests of an engine that checks them itself.
type Input = Record<string, any>;

const READS = /^(GetItem|BatchGetItem|Query|Scan|ConditionCheckItem|DescribeTable)$/;
const IN_TRANSACTIONS: Record<string, string> = {
  Get: "GetItem",
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
};
const SINGLE = /^(GetItem|PutItem|UpdateItem|DeleteItem|Query|Scan|DescribeTable|DescribeTimeToLive)$/;

/** Which tables a call touches and how; undefined for a call that functions have no business making. */
const accesses = (operation: string, input: Input): Access[] | undefined => {
  if (operation === "TransactWriteItems" || operation === "TransactGetItems")
    return (input.TransactItems ?? []).flatMap((entry: Input) =>
      Object.entries(entry).map(([kind, { TableName, Key, Item }]) => ({
        action: IN_TRANSACTIONS[kind] ?? kind,
        table: TableName,
        keys: [Key ?? Item],
        enclosing: operation,
      })),
    );
  if (operation === "BatchGetItem")
    return Object.entries<Input>(input.RequestItems ?? {}).map(([table, { Keys }]) => ({
      action: operation,
      table,
      keys: Keys,
    }));
  if (operation === "BatchWriteItem")
    return Object.entries<Input[]>(input.RequestItems ?? {}).map(([table, writes]) => ({
      action: operation,
      table,
      keys: writes.map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key),
    }));
  if (!SINGLE.test(operation)) return undefined;
  return [
    {
      action: operation,
      table: input.TableName,
      index: input.IndexName,
      keys: [input.Key ?? input.Item ?? queried(input)],
    },
  ];
};

/** The partition key that a query names, with the placeholders of its condition filled in. */
const queried = ({
  KeyConditionExpression,
  ExpressionAttributeNames = {},
  ExpressionAttributeValues = {},
}: Input): Item => {
  const equalities = String(KeyConditionExpression ?? "").matchAll(/(#?[\w.-]+)\s*=\s*(:\w+)/g);
  return Object.fromEntries(
    [...equalities].map(([, name = "", value = ""]) => [
      ExpressionAttributeNames[name] ?? name,
      ExpressionAttributeValues[value],
    ]),
  );
};

/** The permissions that a DynamoDB call needs: those on tables and indexes, and those on the key they are encrypted with. */
export const dynamoQuestions =
  (deployment: Deployment, tables: Resource[]) =>
  (operation: string, input: Input): Question[] | undefined => {
    const found = accesses(operation, input);
    if (!found) return undefined;
    return found.flatMap((access) => {
      const name = String(access.table).split("/").at(-1);
      const table = tables.find(({ ref }) => ref === name);
      return table ? onTable(deployment, table, access) : [missing(deployment, access)];
    });
  };

const onTable = (
  deployment: Deployment,
  table: Resource,
  { action, index, keys = [], enclosing }: Access,
): Question[] => {
  const [partition] = (index ? indexOf(table, index) : table.properties).KeySchema;
  const leading = keys
    .map((key) => Object.values(key?.[partition.AttributeName] ?? {})[0])
    .filter((key) => key !== undefined);
  const own: Question = {
    action: `dynamodb:${action}`,
    resource: index ? `${table.arn}/index/${index}` : table.arn,
    context: {
      ...(leading.length && { "dynamodb:LeadingKeys": leading.map(String) }),
      ...(enclosing && { "dynamodb:EnclosingOperation": enclosing }),
    },
    resourcePolicy: table.properties.ResourcePolicy?.PolicyDocument,
  };
  return [
    own,
    ...onKey(
      deployment,
      table,
      READS.test(action) ? ["kms:Decrypt"] : ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
    ),
  ];
};

const indexOf = (table: Resource, name: string): Input =>
  (table.properties.GlobalSecondaryIndexes ?? []).find(({ IndexName }: Input) => IndexName === name) ??
  table.properties;

/** What a caller must be allowed on the customer's key of a table; nothing where AWS owns the key. */
export const onKey = (deployment: Deployment, table: Resource, actions: string[]): Question[] => {
  const id: unknown =
    table.properties.SSESpecification?.KMSMasterKeyId ??
    table.properties.Replicas?.[0]?.SSESpecification?.KMSMasterKeyId;
  const key = deployment.ofType("AWS::KMS::Key").find(({ ref, arn }) => id === ref || id === arn);
  if (!key) return [];
  return actions.map((action) => ({
    action,
    resource: key.arn,
    context: {
      "kms:ViaService": `dynamodb.${deployment.place.region}.amazonaws.com`,
      "kms:CallerAccount": deployment.place.account,
      "kms:EncryptionContext:aws:dynamodb:tableName": table.ref,
    },
    resourcePolicy: key.properties.KeyPolicy,
  }));
};

/** A table that is not there is forbidden before it is missing, as on AWS. */
const missing = ({ place: { partition, region, account } }: Deployment, { action, table }: Access): Question => ({
  action: `dynamodb:${action}`,
  resource: `arn:${partition}:dynamodb:${region}:${account}:table/${table}`,
});
