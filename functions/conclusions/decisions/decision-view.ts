import type { DecisionView, StatementView } from "#shared/contracts/decision-views.ts";
import type { Seal } from "#shared/contracts/kept-decision.ts";
import type { Decision } from "#shared/domain/conclusions/conclusion.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { Consensus } from "#shared/domain/conclusions/votes/consensus.ts";
import type { Statement } from "#shared/domain/conclusions/votes/reservations.ts";
import { consensusView } from "./consensus-view.ts";
import { ownSilenceView, silenceView } from "./silence-view.ts";

/** All that is kept of a decision, as far as there is any. */
export interface Shown {
  readonly conclusion: string;
  readonly decision: Decision;
  readonly consensus?: Consensus | undefined;
  readonly silence?: Silence | undefined;
  /** Ids of the votes on it, from the first. */
  readonly votes?: readonly string[];
  readonly statements?: readonly Statement[];
  readonly seal?: Pick<Seal, "root"> | undefined;
}

/** A decision as staff see it; as a delegation does, where its country is told. */
export const decisionView = (
  { conclusion, decision, consensus, silence, votes, statements = [], seal }: Shown,
  reader?: string,
): DecisionView => {
  const { id, mode, version, textHash, languages, rulesVersion, openedAt, waiver, outcome, endedAt } = decision;
  return {
    ...{ id, conclusion, mode, textVersion: version, textHash, languages, rulesVersion, openedAt },
    ...(waiver && { waiver }),
    ...(outcome !== undefined && { outcome }),
    ...(endedAt !== undefined && { endedAt }),
    ...(seal?.root !== undefined && { root: seal.root }),
    ...(consensus && { consensus: consensusView(consensus) }),
    ...(silence && { silence: reader === undefined ? silenceView(silence) : ownSilenceView(silence, reader) }),
    ...(votes && { votes: [...votes] }),
    statements: statements.map(statementView),
  };
};

export const statementView = ({
  id,
  country,
  kind,
  language,
  text,
  paragraphs,
  at,
  withdrawnAt,
}: Statement): StatementView => ({
  ...{ id, country, kind, language, text, at },
  ...(paragraphs && { paragraphs: [...paragraphs] }),
  ...(withdrawnAt !== undefined && { withdrawnAt }),
});
