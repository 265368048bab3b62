import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";
import { listKey } from "./item-keys.ts";
import { type Page, readList, stripped } from "./read.ts";

const PAGE = 200;

/** Mails of a conference in one state. From a list that may lag by a moment: what it shows is for a step to check. */
export const listMails =
  (conferenceTable: string) =>
  async (conference: string, state: LedgerState, after?: string): Promise<Page<LedgerEntry>> => {
    const { listKey: list } = listKey.mails(conference, "", "");
    const page = await readList(conferenceTable, list, { limit: PAGE, after, where: { state } });
    return { ...page, items: page.items.map((item) => stripped(item) as unknown as LedgerEntry) };
  };
