import * as staff from "#shared/contracts/amendments.ts";
import * as delegation from "#shared/contracts/amendments-delegation.ts";
import { type Endpoint, endpoint } from "#shared/contracts/request.ts";
import type { Needs as ActNeeds } from "./act-as-delegation.ts";
import { consolidate } from "./consolidate.ts";
import { decideByGavel, type Needs as GavelNeeds } from "./decide-by-gavel.ts";
import * as acts from "./delegation-acts.ts";
import { giveLeave, type Needs as LeaveNeeds } from "./give-leave.ts";
import * as handling from "./handle-amendment.ts";
import { listAmendments, listAmendmentsAsDelegation, readAmendment } from "./read-amendments.ts";
import { setAmendmentOrder } from "./set-order.ts";

/** What the secretariat, the chair and the delegations do with amendments. */
export const amendmentEndpoints = (needs: ActNeeds & GavelNeeds & LeaveNeeds): readonly Endpoint[] => [
  endpoint(staff.listAmendmentsRoute, listAmendments(needs)),
  endpoint(staff.readAmendmentRoute, readAmendment(needs)),
  endpoint(staff.admitAmendmentRoute, handling.admitAmendment(needs)),
  endpoint(staff.ruleOutAmendmentRoute, handling.ruleOutAmendment(needs)),
  endpoint(staff.wordAmendmentRoute, handling.wordAmendment(needs)),
  endpoint(staff.recommendRoute, handling.recommendDisposition(needs)),
  endpoint(staff.acceptAmendmentRoute, handling.acceptAmendment(needs)),
  endpoint(staff.putAmendmentRoute, handling.putAmendment(needs)),
  endpoint(staff.decideAmendmentRoute, decideByGavel(needs)),
  endpoint(staff.setOrderRoute, setAmendmentOrder(needs)),
  endpoint(staff.giveLeaveRoute, giveLeave(needs)),
  endpoint(staff.consolidateRoute, consolidate(needs)),
  endpoint(delegation.listOwnAmendmentsRoute, listAmendmentsAsDelegation(needs)),
  endpoint(delegation.tableAmendmentRoute, acts.tableAmendment(needs)),
  endpoint(delegation.supportAmendmentRoute, acts.supportAmendment(needs)),
  endpoint(delegation.endSupportRoute, acts.endSupport(needs)),
  endpoint(delegation.withdrawAmendmentRoute, acts.withdrawAmendment(needs)),
  endpoint(delegation.takeOverAmendmentRoute, acts.takeOverAmendment(needs)),
  endpoint(delegation.mergeAmendmentRoute, acts.mergeAmendment(needs)),
  endpoint(delegation.acceptOwnAmendmentRoute, acts.acceptOwnAmendment(needs)),
  endpoint(delegation.rebaseAmendmentRoute, acts.rebaseAmendment(needs)),
];
