import type { readMailingRoute } from "#shared/contracts/mailings.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { found } from "#shared/domain/found.ts";
import type { Mailing } from "#shared/domain/mailing.ts";
import { mailingAnswer } from "./mailing-view.ts";

export interface Needs {
  readonly findMailing: (conference: string, mailing: string) => Promise<Mailing | undefined>;
}

export const readMailing =
  ({ findMailing }: Needs): UseCase<typeof readMailingRoute> =>
  async ({ params }) =>
    mailingAnswer(found(await findMailing(params.conference, params.mailing)));
