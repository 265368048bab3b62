import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { listMailRoute } from "#shared/contracts/mail-log.ts";
import { cursorOf } from "#shared/contracts/paging.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import { mailView } from "./mail-view.ts";

export interface MailFilter {
  readonly country?: string | undefined;
  readonly person?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  readonly mailing?: string | undefined;
}

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly listMail: (
    conference: string,
    query: { limit: number; after: string | undefined; filter: MailFilter },
  ) => Promise<{ items: LedgerEntry[]; next?: string }>;
}

/** The delivery log (N14). */
export const listMail =
  (needs: Needs): UseCase<typeof listMailRoute> =>
  async ({ params, query: { limit, cursor, ...filter } }) => {
    const { id } = found(await needs.findConference(params.conference));
    const { items, next } = await needs.listMail(id, { limit, after: cursor, filter });
    return { body: { items: items.map(mailView), ...(next !== undefined && { next: cursorOf(next) }) } };
  };
