import * as staff from "#shared/contracts/decisions.ts";
import * as delegation from "#shared/contracts/decisions-delegation.ts";
import { type Endpoint, endpoint } from "#shared/contracts/request.ts";
import { attachStatement } from "./attach-statement.ts";
import type { recordNeeds } from "./needs.ts";
import { readBundle, readOwnBundle } from "./read-bundle.ts";
import { listDecisions, readDecision } from "./read-decisions.ts";
import { listOwnDecisions, readOwnDecision } from "./read-own-decisions.ts";
import { withdrawStatement } from "./withdraw-statement.ts";

/** What is seen of decisions, what members say with them, and the record that anybody can check. */
export const recordEndpoints = (needs: ReturnType<typeof recordNeeds>): readonly Endpoint[] => [
  endpoint(staff.listDecisionsRoute, listDecisions(needs)),
  endpoint(staff.readDecisionRoute, readDecision(needs)),
  endpoint(staff.readBundleRoute, readBundle(needs)),
  endpoint(delegation.listOwnDecisionsRoute, listOwnDecisions(needs)),
  endpoint(delegation.readOwnDecisionRoute, readOwnDecision(needs)),
  endpoint(delegation.readOwnBundleRoute, readOwnBundle(needs)),
  endpoint(delegation.attachStatementRoute, attachStatement(needs)),
  endpoint(delegation.withdrawStatementRoute, withdrawStatement(needs)),
];
