/** What planning asks for about amendments, silences, votes and heads of delegation, where there is none of it. */
export const NO_DECISIONS = {
  findHeadsAt: async () => [],
  findDecisionReaders: async () => [],
  findAmendment: async () => undefined,
  findSilence: async () => undefined,
  findVote: async () => undefined,
  findVoted: async () => [],
} as const;
