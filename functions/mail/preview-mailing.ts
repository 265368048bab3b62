import type { previewMailingRoute } from "#shared/contracts/mailings.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import type { Mailing } from "#shared/domain/mailing.ts";
import { mailingWords } from "#shared/mail/mailing-words.ts";
import { renderMail } from "#shared/mail/render-mail.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findMailing: (conference: string, mailing: string) => Promise<Mailing | undefined>;
}

/** The mail as it would leave, made by what makes it then; with the secretariat in the reader's place. */
export const previewMailing =
  ({ findConference, findMailing }: Needs): UseCase<typeof previewMailingRoute> =>
  async ({ params, query: { language }, command }) => {
    const conference = found(await findConference(params.conference));
    const mailing = found(await findMailing(params.conference, params.mailing));
    const common = {
      ...{ language, conference, country: conference.venue.country },
      ...{ readerName: conference.secretariat.name[language], at: command.now.toISOString() },
    };
    return { body: renderMail("mailing", { ...common, ...mailingWords(mailing, common, false) }) };
  };
