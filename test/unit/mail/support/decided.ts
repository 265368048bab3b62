import type { Seal } from "#shared/contracts/kept-decision.ts";
import type { Amendment } from "#shared/domain/conclusions/amendments/amendment.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";

const AT = "2019-01-14T14:32:07.000Z";

/** By France, which Belgium supports. */
export const AMENDMENT: Amendment = {
  ...{ conference: "honcb-15", conclusion: "cooperation", id: "faster-replies", state: "SUBMITTED", version: 2 },
  ...{ country: "FRA", earlierMovers: [], coSponsors: ["BEL"], tabledAt: AT, reason: "It replaces the text." },
  base: { version: 1, textHash: "h" },
  change: { kind: "delete", paragraph: "information-sharing", paragraphHash: "h" },
};

export const SILENCE_ENDS = "2019-01-17T15:00:00.000Z";

/** Of a text that Belgium and France may object to and Peru is told of. Belgium is proven to know. */
export const SILENCE: Silence = {
  ...{ conference: "honcb-15", conclusion: "cooperation", id: "cooperation.1", state: "OPEN", version: 3 },
  text: { version: 1, textHash: "h", languages: {}, rulesVersion: 1 },
  ...{ openedAt: AT, expiries: [{ at: SILENCE_ENDS, announcedAt: AT, by: "chair-1" }], objectorsNamed: true },
  ...{ entitled: ["BEL", "FRA"], informed: ["PER"], objections: [], statements: [] },
  service: {
    BEL: { deliveries: [{ ledgerKey: "k", deliveredAt: AT, receivedAt: AT }], failures: [], acts: [] },
  },
};

export const VOTE_ENDS = "2019-01-14T15:00:00.000Z";

/** Belgium and France vote on the text; Peru has no vote. */
export const VOTE: Vote = {
  ...{ conference: "honcb-15", id: "cooperation.2.v1", method: "recorded", state: "OPEN", round: 1, version: 1 },
  question: { decision: "cooperation.2", what: "conclusion", id: "cooperation", hash: "h" },
  ...{ rulesVersion: 1, rules: {} as Vote["rules"], presentAtOpening: ["BEL", "FRA"], laterChanges: [] },
  electorate: { members: 3, entitled: ["BEL", "FRA"], provisionalMayVote: true, standings: [] },
  ...{ openedAt: AT, closesAt: VOTE_ENDS },
};

export const ON_AMENDMENT: Vote = {
  ...VOTE,
  id: "cooperation.faster-replies.v1",
  question: { decision: "cooperation.faster-replies", what: "amendment", id: "faster-replies", hash: "h" },
};

/** In the chair's words. */
export const ON_PROCEDURE: Vote = {
  ...VOTE,
  id: "procedure.break.v1",
  question: { decision: "procedure.break", what: "procedure", id: "Shall the meeting be suspended?", hash: "h" },
};

export const SEAL: Seal = {
  ...{ conference: "honcb-15", conclusion: "cooperation", decision: "cooperation.2", mode: "vote" },
  ...{ outcome: "ADOPTED", root: "e".repeat(64), sealedAt: AT, textVersion: 1, vote: "cooperation.2.v1" },
  ...{ count: { yes: 1, no: 0, abstain: 0 }, notVoting: 1, entitled: 2 },
};
