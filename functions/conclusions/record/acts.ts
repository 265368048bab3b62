import type { DecisionFacts } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Received, Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { ActingVoter } from "#shared/domain/conclusions/votes/acting-voter.ts";
import type { Statement } from "#shared/domain/conclusions/votes/reservations.ts";
import type { VoteCorrection } from "#shared/domain/conclusions/votes/vote-correction.ts";
import { personName } from "./person-name.ts";

/** What people did, as a bundle lists it and its chain has it. */

export const voterAct = ({ delegate, as }: ActingVoter, hash: Hash): ActingVoter => ({
  ...{ delegate: personName(delegate, hash), as },
});

/** Without its words, and without what became of it: those are not in the chain. */
export const statedAct = (
  { id, country, kind, language, text, paragraphs, by, at }: Statement,
  hash: Hash,
): Omit<DecisionFacts["statements"][number], "text" | "withdrawnAt"> => ({
  ...{ id, country, kind, language, textHash: hash(text) },
  ...(paragraphs && { paragraphs: [...paragraphs] }),
  ...{ by: voterAct(by, hash), at },
});

export const withdrawnAct = (id: string, at: string) => ({ id, at });

export const correctedAct = (
  { country, number, intended, by, at }: VoteCorrection,
  hash: Hash,
): DecisionFacts["corrections"][number] => ({ country, number, intended, by: voterAct(by, hash), at });

export const extendedAct = ({ at: expiresAt, announcedAt: at, by }: Silence["expiries"][number], hash: Hash) => ({
  ...{ at, by: personName(by, hash), expiresAt },
});

/** In time, it is an objection; else a later writing. */
export const writtenAct = (
  { id, country, person, language, hash: words, receivedAt: at }: Received,
  how: "objection" | "amendment",
  hash: Hash,
): DecisionFacts["laterWritings"][number] => ({
  id,
  country,
  how,
  by: personName(person, hash),
  language,
  hash: words,
  at,
});
