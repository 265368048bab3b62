import type { withdrawStatementRoute } from "#shared/contracts/decisions-delegation.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { type Statement, withdrawStatement as withdraw } from "#shared/domain/conclusions/votes/reservations.ts";
import { found, mustNotBeCancelled } from "#shared/domain/found.ts";
import { again } from "../again.ts";
import { statementView } from "../decisions/decision-view.ts";
import { findDecision } from "../decisions/find-decision.ts";
import { notBefore } from "../decisions/not-before.ts";
import { withdrawnAct } from "./acts.ts";
import { appendAct } from "./append-act.ts";
import { type Needs as AttachNeeds, holderOf } from "./attach-statement.ts";

export interface Needs extends Omit<AttachNeeds, "readOpenings" | "readText" | "newId"> {
  readonly readStatements: (conference: string, decision: string) => Promise<readonly Statement[]>;
}

/** Taken back, it is published no more; that it was made, and the hash of its words, stay on record. */
export const withdrawStatement =
  (needs: Needs): UseCase<typeof withdrawStatementRoute> =>
  async ({ caller, params, body, command }) => {
    const { conference: id, country, contact: delegate } = caller;
    const decide = async (now: Date) => {
      const place = await findDecision(needs, id, params.decision);
      mustNotBeCancelled(place.conference);
      const [statements, delegation] = await Promise.all([
        needs.readStatements(id, params.decision),
        needs.findDelegation(id, country),
      ]);
      const before = found(statements.find((one) => one.id === params.statement));
      const published = place.kept.conclusion.state === "PUBLISHED";
      const step = withdraw(before, { published, delegation: found(delegation) }, { delegate }, now);
      return { ...step, before, conclusionStays: place.kept.conclusion };
    };
    // A code is not spent on what is refused anyway.
    await decide(needs.now());
    const usedCode = await needs.checkCode(holderOf(caller), body.code, command);
    return again(async () => {
      const chain = await needs.readChain(id, params.decision);
      const now = notBefore(chain, needs.now());
      const { before, after, fact, conclusionStays } = await decide(now);
      const { decision, withdrawnAt: at = now.toISOString() } = after;
      const entry = appendAct(chain, { entry: "withdrawn", decision, at, act: withdrawnAct(after.id, at) }, needs.hash);
      const answer = { body: statementView(after) };
      await needs.saveDecision(
        {
          ...{ conference: id, conclusionStays, usedCode, statement: { before, after, facts: [fact] } },
          chain: { decision, entries: [entry] },
        },
        { ...command, now },
        answer,
      );
      return answer;
    });
  };
