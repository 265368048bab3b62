import type { Member } from "#shared/domain/member.ts";
import { itemKey } from "./item-keys.ts";
import { readItem, stripped } from "./read.ts";

/** The member as it is now, or undefined. */
export const findMember =
  (conferenceTable: string) =>
  async (conference: string, country: string): Promise<Member | undefined> => {
    const item = await readItem(conferenceTable, itemKey.member(conference, country));
    return item && (stripped(item) as unknown as Member);
  };
