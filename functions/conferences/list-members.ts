import type { listMembersRoute } from "#shared/contracts/members.ts";
import { cursorOf } from "#shared/contracts/paging.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import type { Member } from "#shared/domain/member.ts";
import { memberView } from "./member-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly listMembers: (
    conference: string,
    query: { limit: number; after: string | undefined; where: { region: string | undefined } },
  ) => Promise<{ items: Member[]; next?: string }>;
}

export const listMembers =
  (needs: Needs): UseCase<typeof listMembersRoute> =>
  async ({ params, query: { limit, cursor, region } }) => {
    const conference = found(await needs.findConference(params.conference));
    const { items, next } = await needs.listMembers(conference.id, { limit, after: cursor, where: { region } });
    return { body: { items: items.map(memberView), ...(next !== undefined && { next: cursorOf(next) }) } };
  };
