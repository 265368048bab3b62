import type { listRecipientsRoute } from "#shared/contracts/mailings.ts";
import { recipientsPage } from "#shared/contracts/recipients.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { everybody, type ReadMembers } from "#shared/domain/addressees.ts";
import { found } from "#shared/domain/found.ts";
import type { Mailing } from "#shared/domain/mailing.ts";

export interface Needs {
  readonly findMailing: (conference: string, mailing: string) => Promise<Mailing | undefined>;
  readonly readMembers: ReadMembers;
}

/** Whom a mailing would go to if it were sent now (N3). Read whole, since an address may be shared across pages. */
export const listRecipients =
  ({ findMailing, readMembers }: Needs): UseCase<typeof listRecipientsRoute> =>
  async ({ params, query }) => {
    const { conference, audience } = found(await findMailing(params.conference, params.mailing));
    const all = await everybody(readMembers, conference, audience);
    return { body: recipientsPage(all, query) };
  };
