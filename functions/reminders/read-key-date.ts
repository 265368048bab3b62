import type { readKeyDateRoute } from "#shared/contracts/key-dates.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import { keyDateAnswer } from "./key-date-view.ts";
import type { FindKeyDate } from "./must-fit.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findKeyDate: FindKeyDate;
}

export const readKeyDate =
  ({ findConference, findKeyDate }: Needs): UseCase<typeof readKeyDateRoute> =>
  async ({ params }) => {
    const conference = found(await findConference(params.conference));
    return keyDateAnswer(found(await findKeyDate(conference.id, params.keyDate)), conference);
  };
