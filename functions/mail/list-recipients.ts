import type { listRecipientsRoute } from "#shared/contracts/mailings.ts";
import { cursorOf } from "#shared/contracts/paging.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { everybody, type ReadMembers } from "#shared/domain/addressees.ts";
import { personOf } from "#shared/domain/audience.ts";
import { found } from "#shared/domain/found.ts";
import type { Mailing } from "#shared/domain/mailing.ts";

export interface Needs {
  readonly findMailing: (conference: string, mailing: string) => Promise<Mailing | undefined>;
  readonly readMembers: ReadMembers;
}

/** Whom a mailing would go to if it were sent now (N3). Read whole, since an address may be shared across pages. */
export const listRecipients =
  ({ findMailing, readMembers }: Needs): UseCase<typeof listRecipientsRoute> =>
  async ({ params, query: { limit, cursor } }) => {
    const { conference, audience } = found(await findMailing(params.conference, params.mailing));
    const all = await everybody(readMembers, conference, audience);
    const start = cursor === undefined ? 0 : all.findIndex((one) => personOf(one) === cursor) + 1;
    const page = all.slice(start, start + limit);
    const last = page.at(-1);
    return {
      body: {
        items: page.map(({ kind, id, country, role, name, language, sharesAddressWith }) => ({
          ...{ person: personOf({ kind, country, id }), country, role, name, language },
          ...(sharesAddressWith !== undefined && { sharesAddressWith }),
        })),
        ...(last && start + limit < all.length && { next: cursorOf(personOf(last)) }),
      },
    };
  };
