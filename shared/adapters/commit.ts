import { v7 as uuidv7 } from "uuid";
import { AlreadyDone } from "#shared/contracts/already-done.ts";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { Entity, EventRecord, Fact } from "#shared/contracts/record.ts";
import { canonicalJson } from "#shared/domain/canonical-json.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { itemKey, recordKey, sha256 } from "./item-keys.ts";
import { transact, type Write } from "./transact.ts";

export interface Tables {
  readonly conferenceTable: string;
  readonly recordTable: string;
}

/** What happened to one entity; the versions of the entity before and after are kept as hashes only. */
export interface Happening {
  readonly conference: string;
  readonly entity: Entity;
  readonly fact: Fact;
  readonly before?: { readonly version: number };
  readonly after?: { readonly version: number };
  readonly reason?: string;
}

export interface Commit {
  readonly writes: readonly Write[];
  readonly happenings: readonly Happening[];
  /** The answer that a repetition with the same Idempotency-Key is to get. */
  readonly answer?: unknown;
}

/** An Idempotency-Key's answer is kept this long. */
const KEY_LIFE_SECONDS = 24 * 60 * 60;

/**
 * Writes a command's whole effect in one transaction: state with its guards, one record for each thing that happened,
 * and the answer under its Idempotency-Key. Nothing is written when any condition fails.
 */
export const commit = async (tables: Tables, context: CommandContext, { writes, happenings, answer }: Commit) =>
  transact([
    ...(context.idempotency ? [keyWrite(tables, context, answer)] : []),
    ...writes,
    ...happenings.map((happening) => recordWrite(tables, recordOf(context, happening))),
  ]);

const keyWrite = ({ conferenceTable }: Tables, { idempotency, now }: CommandContext, answer: unknown): Write => ({
  write: {
    Put: {
      TableName: conferenceTable,
      Item: {
        ...itemKey.idempotency(idempotency?.caller ?? "", idempotency?.key ?? ""),
        requestHash: idempotency?.requestHash,
        answer: answer ?? {},
        expiresAt: secondsOf(now) + KEY_LIFE_SECONDS,
      },
      ConditionExpression: "attribute_not_exists(pk) OR expiresAt < :now",
      ExpressionAttributeValues: { ":now": secondsOf(now) },
    },
  },
  onConflict: () => new AlreadyDone(),
});

const recordOf = (context: CommandContext, happening: Happening): EventRecord => ({
  conference: happening.conference,
  entity: happening.entity,
  id: uuidv7({ msecs: context.now.getTime() }),
  at: context.now.toISOString(),
  actor: context.actor,
  fact: happening.fact,
  version: happening.after?.version ?? happening.before?.version ?? 0,
  before: happening.before && sha256(canonicalJson(happening.before)),
  after: happening.after && sha256(canonicalJson(happening.after)),
  reason: happening.reason,
  requestId: context.requestId,
});

const recordWrite = ({ recordTable }: Tables, record: EventRecord): Write => ({
  write: {
    Put: {
      TableName: recordTable,
      Item: { ...recordKey(record.conference, record.entity, record.id), ...record },
      ConditionExpression: "attribute_not_exists(pk)",
    },
  },
  onConflict: () => new Refusal("try-again"),
});

export const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000);
