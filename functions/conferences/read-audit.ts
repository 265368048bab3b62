import type { readAuditRoute } from "#shared/contracts/audit.ts";
import { cursorOf } from "#shared/contracts/paging.ts";
import type { Entity, EventRecord } from "#shared/contracts/record.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly readRecords: (query: {
    conference: string;
    entity: Entity | undefined;
    order: "newest" | "oldest";
    limit: number;
    after: string | undefined;
  }) => Promise<{ items: EventRecord[]; next?: string }>;
}

/** Who did what, when and why: the records as they were written. */
export const readAudit =
  ({ findConference, readRecords }: Needs): UseCase<typeof readAuditRoute> =>
  async ({ params, query: { entity, order, limit, cursor } }) => {
    const conference = found(await findConference(params.conference)).id;
    const { items, next } = await readRecords({ conference, entity, order, limit, after: cursor });
    const shown = items.map(({ fact, ...record }) => ({ ...record, fact: { ...fact } }));
    return { body: { items: shown, ...(next !== undefined && { next: cursorOf(next) }) } };
  };
