import { DatabaseSync } from "node:sqlite";
import { LocalCloudError } from "../local-cloud-error.ts";
import type { Deployment, Resource } from "../template/deployment.ts";
import type { Dynamo } from "./dynamo.ts";

interface Described {
  readonly Table: {
    readonly KeySchema: unknown;
    readonly GlobalSecondaryIndexes?: { readonly IndexName: string; readonly KeySchema: unknown }[];
  };
}

/** Makes the tables of the templates that are not there yet, and checks those that are. */
export const makeTables = async (deployment: Deployment, dynamo: Dynamo, file: string): Promise<void> => {
  for (const table of tablesOf(deployment)) {
    const there = await describe(dynamo, table.ref);
    if (there) assertSame(table, there);
    else await dynamo.call("CreateTable", definition(table));
  }
  indexStreamRecords(file);
};

export const tablesOf = (deployment: Deployment): Resource[] =>
  deployment.ofType("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable");

const describe = async (dynamo: Dynamo, name: string): Promise<Described | undefined> => {
  try {
    return await dynamo.call<Described>("DescribeTable", { TableName: name });
  } catch (error) {
    if ((error as Error).name === "ResourceNotFoundException") return undefined;
    throw error;
  }
};

const definition = ({ ref, properties }: Resource) => ({
  TableName: ref,
  BillingMode: "PAY_PER_REQUEST",
  KeySchema: properties.KeySchema,
  AttributeDefinitions: properties.AttributeDefinitions,
  ...(properties.GlobalSecondaryIndexes && { GlobalSecondaryIndexes: indexes(properties.GlobalSecondaryIndexes) }),
  ...(properties.LocalSecondaryIndexes && { LocalSecondaryIndexes: properties.LocalSecondaryIndexes }),
  ...(properties.StreamSpecification && {
    StreamSpecification: { StreamEnabled: true, StreamViewType: properties.StreamSpecification.StreamViewType },
  }),
});

interface Index {
  readonly IndexName: string;
  readonly KeySchema: unknown;
  readonly Projection: unknown;
}

const indexes = (list: Index[]) =>
  list.map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }));

/** Compares what decides how items are found; the order of keys within a schema is ours, so text will do. */
const shape = (keys: unknown, list: { IndexName: string; KeySchema: unknown }[] = []) =>
  JSON.stringify([keys, list.map(({ IndexName, KeySchema }) => [IndexName, KeySchema]).sort()], (_key, value) =>
    value && typeof value === "object" && "AttributeName" in value ? [value.AttributeName, value.KeyType] : value,
  );

const assertSame = ({ ref, properties }: Resource, { Table }: Described): void => {
  const wanted = shape(properties.KeySchema, properties.GlobalSecondaryIndexes);
  if (wanted !== shape(Table.KeySchema, Table.GlobalSecondaryIndexes))
    throw new LocalCloudError(
      `The kept data holds ${ref} with other keys or indexes than the templates now say: start with --fresh to begin anew.`,
    );
};

/**
 * The engine looks for the last stream record of a table at every write, by reading all of them: after 5,000
 * records a transaction takes four times as long. With this index it takes as long as the first one did.
 */
const indexStreamRecords = (file: string): void => {
  const database = new DatabaseSync(file);
  try {
    database.exec(
      "CREATE INDEX IF NOT EXISTS last_stream_record ON _stream_records (table_name, CAST(sequence_number AS INTEGER))",
    );
  } finally {
    database.close();
  }
};
