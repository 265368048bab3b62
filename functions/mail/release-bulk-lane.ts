import type { CommandContext } from "#shared/contracts/command.ts";
import type { releaseBulkLaneRoute } from "#shared/contracts/reachability.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import type { BulkLane } from "#shared/domain/mail-lane.ts";
import { laneView } from "./read-bulk-lane.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findLane: (conference: string) => Promise<BulkLane>;
  readonly releaseLane: (
    before: BulkLane,
    context: CommandContext,
    options: { reason: string; answer: (after: BulkLane) => unknown },
  ) => Promise<BulkLane>;
}

/** Opens a lane that stopped itself; one that is open stays as it is, with what was counted in it. */
export const releaseBulkLane =
  ({ findConference, findLane, releaseLane }: Needs): UseCase<typeof releaseBulkLaneRoute> =>
  async ({ params, body: { reason }, command }) => {
    const { id } = found(await findConference(params.conference));
    const before = await findLane(id);
    if (before.state === "OPEN") return { body: laneView(before) };
    const answer = (lane: BulkLane) => ({ body: laneView(lane) });
    return answer(await releaseLane(before, command, { reason, answer }));
  };
