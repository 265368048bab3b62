import type { LaneView, readBulkLaneRoute } from "#shared/contracts/reachability.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import type { BulkLane } from "#shared/domain/mail-lane.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findLane: (conference: string) => Promise<BulkLane>;
}

export const laneView = ({ state, sent, bounced, complained, why }: BulkLane): LaneView => ({
  ...{ state, sent, bounced, complained },
  ...(why !== undefined && { why }),
});

export const readBulkLane =
  ({ findConference, findLane }: Needs): UseCase<typeof readBulkLaneRoute> =>
  async ({ params }) => {
    const { id } = found(await findConference(params.conference));
    return { body: laneView(await findLane(id)) };
  };
