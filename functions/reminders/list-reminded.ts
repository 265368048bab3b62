import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { listRemindedRoute } from "#shared/contracts/occurrences.ts";
import { cursorOf } from "#shared/contracts/paging.ts";
import type { Reminded } from "#shared/contracts/reminded.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { found } from "#shared/domain/found.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";

export interface Needs {
  readonly findOccurrence: (conference: string, occurrence: string) => Promise<Occurrence | undefined>;
  readonly listReminded: (
    occurrence: Occurrence,
    query: { limit: number; after: string | undefined },
  ) => Promise<{ items: Reminded[]; next?: string }>;
  readonly findMail: (ledgerKey: string) => Promise<LedgerEntry | undefined>;
}

/** Who got a mail of an occurrence and what became of it, and who did not and why: nobody is left out in silence. */
export const listReminded =
  ({ findOccurrence, listReminded, findMail }: Needs): UseCase<typeof listRemindedRoute> =>
  async ({ params, query: { limit, cursor } }) => {
    const occurrence = found(await findOccurrence(params.conference, params.occurrence));
    const { items, next } = await listReminded(occurrence, { limit, after: cursor });
    const mails = await Promise.all(
      items.map((one) => (one.outcome === "mailed" ? findMail(one.ledgerKey) : undefined)),
    );
    return {
      body: {
        items: items.map((one, at) => view(one, mails[at])),
        ...(next !== undefined && { next: cursorOf(next) }),
      },
    };
  };

const view = (one: Reminded, mail: LedgerEntry | undefined) => ({
  ...{ person: one.person, outcome: one.outcome },
  ...(one.outcome !== "mailed" && one.with !== undefined && { sharesAddressWith: one.with }),
  ...(one.rung !== undefined && { rung: one.rung }),
  ...(mail && { mail: { ledgerKey: mail.ledgerKey, state: mail.state, ...(mail.why && { why: mail.why }) } }),
});
