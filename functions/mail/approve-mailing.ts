import type { CommandContext } from "#shared/contracts/command.ts";
import type { approveMailingRoute } from "#shared/contracts/mailings.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, inVersion, mustBeAnnounced } from "#shared/domain/found.ts";
import { approveMailing as decide, type Mailing } from "#shared/domain/mailing.ts";
import { mailingAnswer } from "./mailing-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findMailing: (conference: string, mailing: string) => Promise<Mailing | undefined>;
  readonly saveMailing: (save: {
    before: Mailing;
    after: Mailing;
    fact: { type: "MailingReleased"; mailing: string };
    context: CommandContext;
    answer: unknown;
  }) => Promise<void>;
}

/** The second pair of eyes: sends what another organiser wrote, in the very version that was read (N10). */
export const approveMailing =
  ({ findConference, findMailing, saveMailing }: Needs): UseCase<typeof approveMailingRoute> =>
  async ({ params, ifMatch, caller, command }) => {
    mustBeAnnounced(found(await findConference(params.conference)));
    const before = inVersion(found(await findMailing(params.conference, params.mailing)), ifMatch);
    const after = decide(before, caller.subject);
    const answer = mailingAnswer(after);
    await saveMailing({
      before,
      after,
      fact: { type: "MailingReleased", mailing: after.id },
      context: command,
      answer,
    });
    return answer;
  };
