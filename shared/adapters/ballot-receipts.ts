import { itemKey } from "./item-keys.ts";
import { readItem, readPartition } from "./read.ts";

/**
 * That a country cast a ballot, with the ballot's hash; without one where the vote is a secret one. Ballots themselves
 * are kept where nothing that sends mail may read.
 */
export const findReceipt =
  (conferenceTable: string) =>
  async (
    conference: string,
    vote: string,
    country: string,
    number: number,
  ): Promise<{ readonly hash?: string } | undefined> => {
    const item = await readItem(conferenceTable, itemKey.receipt(conference, vote, country, number));
    return item && (typeof item.hash === "string" ? { hash: item.hash } : {});
  };

/** The countries of which there is a ballot. */
export const findVoted =
  (conferenceTable: string) =>
  async (conference: string, vote: string): Promise<string[]> => {
    const receipts = await readPartition(conferenceTable, itemKey.receipt(conference, vote, "", 1).pk);
    return [...new Set(receipts.map(({ sk }) => String(sk).split("#", 1)[0] ?? ""))];
  };
