import { mayCome } from "#shared/domain/delegation.ts";
import { focalPointOf, type Member } from "#shared/domain/member.ts";
import { allDelegations } from "./delegation-lists.ts";
import { listKey } from "./item-keys.ts";
import { readWholeList, stripped } from "./read.ts";

/** The focal points of all members that were invited and may come. From lists that may lag by a moment. */
export const findSpeakers =
  (conferenceTable: string) =>
  async (conference: string): Promise<{ country: string; contact: string }[]> => {
    const [delegations, items] = await Promise.all([
      allDelegations(conferenceTable)(conference),
      readWholeList(conferenceTable, listKey.members(conference, "").listKey),
    ]);
    const expected = new Set(delegations.filter(mayCome).map(({ country }) => country));
    const members = items.map((item) => stripped(item) as unknown as Member);
    return members
      .filter(({ country }) => expected.has(country))
      .flatMap((member) => {
        const contact = focalPointOf(member);
        return contact === undefined ? [] : [{ country: member.country, contact: contact.id }];
      });
  };
