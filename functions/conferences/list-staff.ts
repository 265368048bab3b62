import { cursorOf } from "#shared/contracts/paging.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { StaffRole } from "#shared/contracts/route.ts";
import type { listStaffRoute } from "#shared/contracts/staff.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly listStaff: (
    conference: string,
    query: { limit: number; after: string | undefined },
  ) => Promise<{ items: { subject: string; roles: readonly StaffRole[] }[]; next?: string }>;
}

export const listStaff =
  (needs: Needs): UseCase<typeof listStaffRoute> =>
  async ({ params, query: { limit, cursor } }) => {
    const conference = found(await needs.findConference(params.conference));
    const { items, next } = await needs.listStaff(conference.id, { limit, after: cursor });
    return {
      body: {
        items: items.map(({ subject, roles }) => ({ subject, roles: [...roles] })),
        ...(next !== undefined && { next: cursorOf(next) }),
      },
    };
  };
