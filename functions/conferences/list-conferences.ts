import type { StaffCaller } from "#shared/contracts/caller.ts";
import type { listConferencesRoute } from "#shared/contracts/conferences.ts";
import { cursorOf, type Paging } from "#shared/contracts/paging.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { conferenceView } from "./conference-view.ts";

interface Page {
  readonly items: Conference[];
  readonly next?: string;
}

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly listConferences: (query: { limit: number; after: string | undefined }) => Promise<Page>;
}

/** All conferences to the deployment's people; to others those in which they have a role. */
export const listConferences =
  (needs: Needs): UseCase<typeof listConferencesRoute> =>
  async ({ query, caller }) => {
    const isOfDeployment = caller.memberships.some(({ conference }) => conference === "*");
    const { items, next } = isOfDeployment
      ? await needs.listConferences({ limit: query.limit, after: query.cursor })
      : await ownConferences(needs, caller, query);
    return { body: { items: items.map(conferenceView), ...(next !== undefined && { next: cursorOf(next) }) } };
  };

const ownConferences = async (
  { findConference }: Needs,
  { memberships }: StaffCaller,
  { limit, cursor = "" }: Paging,
): Promise<Page> => {
  const ids = memberships.map(({ conference }) => conference).toSorted();
  const rest = ids.filter((id) => id > cursor);
  const page = rest.slice(0, limit);
  const items = (await Promise.all(page.map(findConference))).filter((conference) => conference !== undefined);
  const next = rest.length > limit ? page.at(-1) : undefined;
  return next === undefined ? { items } : { items, next };
};
