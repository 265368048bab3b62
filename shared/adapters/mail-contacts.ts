import { itemKey } from "./item-keys.ts";
import { readPartition } from "./read.ts";

/** The contacts of a conference whose stored address has this hash: none, one, or one for each country. */
export const findContactsAt =
  (conferenceTable: string) =>
  async (conference: string, addressHash: string): Promise<{ country: string; contact: string }[]> => {
    const { pk } = itemKey.address(conference, addressHash, "", "");
    const items = await readPartition(conferenceTable, pk, "CONTACT#");
    return items.flatMap(({ sk }) => {
      const [, country, contact] = /^CONTACT#([A-Z]{3})#(.+)$/.exec(String(sk)) ?? [];
      return country && contact ? [{ country, contact }] : [];
    });
  };
