import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod";
import { type Actor, ENTITIES, type Entity } from "#shared/contracts/record.ts";

/** A record as the stream brings it. The fact is judged by its reader, who alone knows which facts concern it. */
const StreamedRecord = z.looseObject({
  conference: z.string().min(1),
  entity: z.templateLiteral([z.enum(ENTITIES), "/", z.string().min(1)]),
  id: z.string().min(1),
  at: z.iso.datetime(),
  actor: z.custom<Actor>((actor) => typeof actor === "object" && actor !== null),
  fact: z.looseObject({ type: z.string().min(1) }),
  version: z.int().min(0),
  before: z.string().optional(),
  after: z.string().optional(),
  reason: z.string().optional(),
  requestId: z.string(),
}) satisfies z.ZodType<{ entity: Entity }>;
export type StreamedRecord = z.output<typeof StreamedRecord>;

/** Reads a stream's image of a record; throws on one that is malformed, so that the stream sets it aside. */
export const readRecord = (image: unknown): StreamedRecord =>
  StreamedRecord.parse(unmarshall(image as Record<string, AttributeValue>));

/** The same of an item of the table; undefined for one that is malformed, which a later look would not mend. */
export const recordOf = (item: unknown): StreamedRecord | undefined => StreamedRecord.safeParse(item).data;
