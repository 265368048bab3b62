import type { Conference } from "#shared/domain/conference.ts";
import { itemKey } from "./item-keys.ts";
import { readItem, stripped } from "./read.ts";

/** The conference as it is now, or undefined. */
export const findConference =
  (conferenceTable: string) =>
  async (id: string): Promise<Conference | undefined> => {
    const item = await readItem(conferenceTable, itemKey.conference(id));
    return item && (stripped(item) as unknown as Conference);
  };
