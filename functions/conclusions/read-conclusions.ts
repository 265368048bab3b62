import type { listConclusionsRoute, readConclusionRoute } from "#shared/contracts/conclusions.ts";
import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import { cursorOf } from "#shared/contracts/paging.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import { conclusionAnswer, conclusionView } from "./conclusion-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findConclusion: (conference: string, id: string) => Promise<KeptConclusion | undefined>;
  readonly listConclusions: (
    conference: string,
    query: { limit: number; after: string | undefined },
  ) => Promise<{ items: KeptConclusion[]; next?: string }>;
}

export const listConclusions =
  (needs: Pick<Needs, "findConference" | "listConclusions">): UseCase<typeof listConclusionsRoute> =>
  async ({ params, query: { limit, cursor } }) => {
    const { id } = found(await needs.findConference(params.conference));
    const { items, next } = await needs.listConclusions(id, { limit, after: cursor });
    return { body: { items: items.map(conclusionView), ...(next !== undefined && { next: cursorOf(next) }) } };
  };

export const readConclusion =
  (needs: Pick<Needs, "findConference" | "findConclusion">): UseCase<typeof readConclusionRoute> =>
  async ({ params }) => {
    const { id } = found(await needs.findConference(params.conference));
    return conclusionAnswer(found(await needs.findConclusion(id, params.conclusion)));
  };
