import type { Hash } from "../conclusion-text.ts";
import { freezeElectorate } from "../votes/electorate.ts";
import { quorumOf } from "../votes/quorum.ts";
import { isDrawnBySeed } from "../votes/roll-call.ts";
import { type Altered, differences, notAmong } from "./bundle-differences.ts";
import type { DecisionBundle } from "./decision-bundle.ts";

const HOUR_MS = 3_600_000;

/** Who could take part follows from everybody's standing, and it could be opened as it was. */
export const verifyOpening = ({ opening, firstVote }: DecisionBundle, hash: Hash): Altered[] => {
  const { members, entitled } = freezeElectorate(opening.standings, opening.rules);
  const isNotEntitled = (country: string) => !entitled.includes(country);
  const isSecond = opening.mode === "vote" && opening.round === 2;
  const listed = [
    ...differences(opening.entitled, entitled, "/opening/entitled"),
    ...(isSecond === (firstVote !== undefined)
      ? []
      : [{ where: "/firstVote", what: "is there before a second vote, and before nothing else" }]),
  ];
  if (opening.mode === "silence") {
    const earliest = Date.parse(opening.at) + opening.rules.silenceHours * HOUR_MS;
    return [
      ...listed,
      ...(Date.parse(opening.expiresAt) >= earliest
        ? []
        : [
            {
              where: "/opening/expiresAt",
              what: `is less than ${opening.rules.silenceHours} hours after the opening`,
            },
          ]),
      ...notAmong("/opening/adReferendum/absent", opening.adReferendum?.absent ?? [], isNotEntitled),
      ...(entitled.length > 0
        ? []
        : [{ where: "/opening/entitled", what: "is empty, so that nobody could be silent" }]),
    ];
  }
  if (opening.mode === "consensus") return listed;
  const quorum = quorumOf(opening.rules.quorumToDecide, opening.present.length, members);
  return [
    ...listed,
    ...notAmong("/opening/present", opening.present, isNotEntitled),
    ...(quorum.holds ? [] : [{ where: "/opening/present", what: `is no quorum: ${quorum.arithmetic}` }]),
    ...(opening.round === 2 && opening.rules.majority !== "simple"
      ? [{ where: "/opening/round", what: "is 2, but only a simple majority can end in a tie" }]
      : []),
    ...verifyRollCall(opening, entitled, hash),
  ];
};

type VoteOpening = Extract<DecisionBundle["opening"], { mode: "vote" }>;

const verifyRollCall = (
  { vote, method, rollCall }: VoteOpening,
  entitled: readonly string[],
  hash: Hash,
): Altered[] => {
  const where = "/opening/rollCall";
  if ((method === "roll-call") !== (rollCall !== undefined))
    return [{ where, what: "is there for a roll call, and for nothing else" }];
  if (rollCall === undefined) return [];
  if (rollCall.alphabet.toSorted().join() !== entitled.join())
    return [{ where: `${where}/alphabet`, what: "does not name those entitled, each once" }];
  return entitled.length > 0 && isDrawnBySeed(vote, rollCall, hash)
    ? []
    : [{ where: `${where}/order`, what: "is not the order that the seed draws" }];
};
