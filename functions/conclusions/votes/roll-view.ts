import type { RollView } from "#shared/contracts/roll.ts";
import { freezeElectorate } from "#shared/domain/conclusions/votes/electorate.ts";
import { quorumOf } from "#shared/domain/conclusions/votes/quorum.ts";
import { type Roll, standingsOf } from "#shared/domain/conclusions/votes/roll.ts";
import type { Conference } from "#shared/domain/conference.ts";

/** What a vote would find that was opened now, with both quorums: that to open is the meeting's, and only shown. */
const rollView = ({ rulesOfProcedure }: Conference, roll: Roll, participants: readonly string[]): RollView => {
  const electorate = freezeElectorate(standingsOf(roll, participants), rulesOfProcedure);
  const { members, entitled, standings } = electorate;
  const present = entitled.filter((country) => roll.present[country] !== undefined);
  return {
    ...{ members, entitled: [...entitled], present },
    toOpen: quorumOf(rulesOfProcedure.quorumToOpen, present.length, members),
    toDecide: quorumOf(rulesOfProcedure.quorumToDecide, present.length, members),
    delegations: standings.map(({ country, ...standing }) => {
      const since = roll.present[country];
      return { country, ...standing, ...(since !== undefined && { presentSince: since }) };
    }),
    openVotes: [...roll.open],
    version: roll.version,
  };
};

export const rollAnswer = (conference: Conference, roll: Roll, participants: readonly string[]) => ({
  body: rollView(conference, roll, participants),
  version: roll.version,
});
