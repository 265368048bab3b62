import type { MailingMessage } from "#shared/contracts/mail.ts";
import type { Mailing } from "#shared/domain/mailing.ts";

export interface Needs {
  /** A page of a conference's mailings, oldest first. */
  readonly listMailings: (
    conference: string,
    query: { readonly limit: number; readonly after?: string | undefined },
  ) => Promise<{ readonly items: readonly Mailing[]; readonly next?: string }>;
  readonly enqueuePage: (message: MailingMessage) => Promise<void>;
}

const PAGE = 100;
const RUN_EVERY_MS = 5 * 60_000;
/** The largest mailing is planned in less than this. */
const LOOK_EVERY_MS = 3 * RUN_EVERY_MS;

/**
 * Starts released mailings again of which not every mail stands in the ledger: the message of a page may have been
 * given up, and with it everybody after that page. One that is still under way is planned by two at worst, which gives
 * nobody a second mail.
 */
export const resumeMailings =
  ({ listMailings, enqueuePage }: Needs) =>
  async (conference: string, now: Date): Promise<void> => {
    if (now.getTime() % LOOK_EVERY_MS >= RUN_EVERY_MS) return;
    let after: string | undefined;
    do {
      const { items, next } = await listMailings(conference, { limit: PAGE, after });
      for (const { id, state, plannedAt } of items)
        if (state === "RELEASED" && plannedAt === undefined) await enqueuePage({ conference, mailing: id });
      after = next;
    } while (after !== undefined);
  };
