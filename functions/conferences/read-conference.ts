import type { readConferenceRoute } from "#shared/contracts/conferences.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import { conferenceAnswer } from "./conference-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
}

export const readConference =
  ({ findConference }: Needs): UseCase<typeof readConferenceRoute> =>
  async ({ params }) =>
    conferenceAnswer(found(await findConference(params.conference)));
