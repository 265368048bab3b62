import type { CommandContext } from "#shared/contracts/command.ts";
import type { testMailingRoute } from "#shared/contracts/mailings.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, mustNotBeCancelled } from "#shared/domain/found.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Mailing } from "#shared/domain/mailing.ts";
import { Refusal } from "#shared/domain/refusal.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findMailing: (conference: string, mailing: string) => Promise<Mailing | undefined>;
  readonly saveMailing: (save: {
    before: Mailing;
    fact: { type: "MailingTested"; mailing: string; language: Language };
    context: CommandContext;
    answer: unknown;
  }) => Promise<void>;
}

/** Has the mailing sent to the secretariat only: the record of it is the order to mail. */
export const testMailing =
  ({ findConference, findMailing, saveMailing }: Needs): UseCase<typeof testMailingRoute> =>
  async ({ params, body: { language }, command }) => {
    mustNotBeCancelled(found(await findConference(params.conference)));
    const before = found(await findMailing(params.conference, params.mailing));
    if (before.state === "CANCELLED") throw new Refusal("mailing-state", { extra: { state: before.state } });
    const answer = { body: { mailing: before.id } };
    await saveMailing({
      before,
      fact: { type: "MailingTested", mailing: before.id, language },
      context: command,
      answer,
    });
    return answer;
  };
