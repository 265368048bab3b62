import * as staff from "#shared/contracts/decisions.ts";
import { objectRoute } from "#shared/contracts/decisions-delegation.ts";
import { type Endpoint, endpoint } from "#shared/contracts/request.ts";
import { actOnUnproven, type Needs as ConductNeeds, extendSilence, recordHandOver } from "./conduct-silence.ts";
import { gavel } from "./gavel.ts";
import { hearObjection } from "./hear-objection.ts";
import { type Needs as ObjectNeeds, object } from "./object.ts";
import { type Needs as OpenNeeds, openDecision } from "./open-decision.ts";

/** How questions are put, and how a consensus and a silence are conducted. */
export const decisionEndpoints = (needs: OpenNeeds & ConductNeeds & ObjectNeeds): readonly Endpoint[] => [
  endpoint(staff.openDecisionRoute, openDecision(needs)),
  endpoint(staff.gavelRoute, gavel(needs)),
  endpoint(staff.hearObjectionRoute, hearObjection(needs)),
  endpoint(staff.extendSilenceRoute, extendSilence(needs)),
  endpoint(staff.recordHandOverRoute, recordHandOver(needs)),
  endpoint(staff.actOnUnprovenRoute, actOnUnproven(needs)),
  endpoint(objectRoute, object(needs)),
];
