import type { Dynamo } from "../engines/dynamo.ts";
import { readJsonFile, writeJsonFile } from "../json-file.ts";

/** A change of a table, in Lambda's own JSON. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: string;
  readonly dynamodb: {
    readonly SequenceNumber: string;
    /** Seconds. */
    readonly ApproximateCreationDateTime: number;
  };
}

/** The stream of one table, read from where the last run stopped. */
export interface StreamSource {
  readonly shardId: string;
  next(limit: number, signal: AbortSignal): Promise<StreamRecord[]>;
  /** Everything up to this record is dealt with, for good. */
  advance(sequenceNumber: string): void;
}

export const openStream = async (dynamo: Dynamo, tableName: string, checkpointFile: string): Promise<StreamSource> => {
  const { Table } = await dynamo.call<{ Table: { LatestStreamArn: string } }>("DescribeTable", {
    TableName: tableName,
  });
  const StreamArn = Table.LatestStreamArn;
  const { StreamDescription } = await dynamo.stream<{ StreamDescription: { Shards: { ShardId: string }[] } }>(
    "DescribeStream",
    { StreamArn },
  );
  const shardId = StreamDescription.Shards[0]?.ShardId ?? "";
  let last = readJsonFile<{ last: string }>(checkpointFile)?.last;

  return {
    shardId,
    next: async (Limit, signal) => {
      const position = last
        ? { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: last }
        : { ShardIteratorType: "TRIM_HORIZON" };
      const { ShardIterator } = await dynamo.stream<{ ShardIterator: string }>(
        "GetShardIterator",
        { StreamArn, ShardId: shardId, ...position },
        signal,
      );
      const { Records } = await dynamo.stream<{ Records: StreamRecord[] }>(
        "GetRecords",
        { ShardIterator, Limit },
        signal,
      );
      return Records;
    },
    advance: (sequenceNumber) => {
      last = sequenceNumber;
      writeJsonFile(checkpointFile, { last });
    },
  };
};
