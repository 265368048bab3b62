import type { LedgerState } from "#shared/domain/mail-ledger.ts";
import { itemKey } from "./item-keys.ts";
import { readItems } from "./read.ts";

/** Where those of the mails stand that the ledger holds, by key. */
export const mailStates =
  (conferenceTable: string) =>
  async (ledgerKeys: readonly string[]): Promise<Map<string, LedgerState>> => {
    const items = await readItems(conferenceTable, ledgerKeys.map(itemKey.mail));
    return new Map(items.map(({ ledgerKey, state }) => [ledgerKey as string, state as LedgerState]));
  };
