import type { hearObjectionRoute } from "#shared/contracts/decisions.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { mustBeAnnounced, found as mustBeThere } from "#shared/domain/found.ts";
import { decisionView } from "./decision-view.ts";
import { type Needs, objectInRoom } from "./object-in-room.ts";

/** As the chair heard it in the room: kept as an objection of whoever acts for the country at this moment. */
export const hearObjection =
  (needs: Needs): UseCase<typeof hearObjectionRoute> =>
  async ({ params, body: { country }, command }) => {
    mustBeAnnounced(mustBeThere(await needs.findConference(params.conference)));
    return objectInRoom(needs, { ...params, country }, command, (shown) => ({ body: decisionView(shown) }));
  };
