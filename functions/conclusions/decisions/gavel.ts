import type { gavelRoute } from "#shared/contracts/decisions.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { gavel as fall } from "#shared/domain/conclusions/votes/consensus.ts";
import { mustBeAnnounced, found as mustBeThere } from "#shared/domain/found.ts";
import { actingAs } from "../acting-as.ts";
import { again } from "../again.ts";
import { decisionView } from "./decision-view.ts";
import { endDecision } from "./end-decision.ts";
import { findDecision, mustBeBy } from "./find-decision.ts";
import { notBefore } from "./not-before.ts";
import type { Needs } from "./object-in-room.ts";
import { rollStays } from "./roll-stays.ts";

/** Nobody objected and enough are in the room: kept with who was there, and with what was said and blocked nothing (C9). */
export const gavel =
  (needs: Omit<Needs, "findDelegation">): UseCase<typeof gavelRoute> =>
  ({ params, caller, command: context }) =>
    again(async () => {
      const found = await findDecision(needs, params.conference, params.decision);
      const { conference, decision } = found;
      mustBeAnnounced(conference);
      mustBeBy(found, "consensus");
      const before = mustBeThere(await needs.findConsensus(conference.id, decision.id));
      const [roll, chain, statements] = await Promise.all([
        needs.findRoll(conference.id),
        needs.readChain(conference.id, decision.id),
        needs.readStatements(conference.id, decision.id),
      ]);
      const now = notBefore(chain, needs.now());
      const by = actingAs(caller, "chair");
      const { after, fact } = fall(
        before,
        { by, present: Object.keys(roll.present), statements, hash: needs.hash },
        now,
      );
      const { shown, ...ended } = await endDecision(needs, {
        ...{ found, chain, by, outcome: "ADOPTED", now },
        taken: { mode: "consensus", consensus: after },
      });
      const answer = { body: decisionView({ ...shown, consensus: after, statements }) };
      await needs.saveDecision(
        { conference: conference.id, consensus: { before, after, facts: [fact] }, roll: rollStays(roll), ...ended },
        { ...context, now },
        answer,
      );
      return answer;
    });
