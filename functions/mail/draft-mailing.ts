import type { CommandContext } from "#shared/contracts/command.ts";
import type { draftMailingRoute } from "#shared/contracts/mailings.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, mustNotBeCancelled } from "#shared/domain/found.ts";
import { draftMailing as decide, type Mailing } from "#shared/domain/mailing.ts";
import { mailingAnswer } from "./mailing-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly saveMailing: (save: {
    after: Mailing;
    fact: { type: "MailingDrafted"; mailing: string };
    context: CommandContext;
    answer: unknown;
  }) => Promise<void>;
  readonly newId: () => string;
}

/** Writes a draft, which nobody but its organisers sees. */
export const draftMailing =
  ({ findConference, saveMailing, newId }: Needs): UseCase<typeof draftMailingRoute> =>
  async ({ params: { conference }, body, caller, command }) => {
    mustNotBeCancelled(found(await findConference(conference)));
    const after = decide(body, { conference, id: newId(), author: caller.subject, now: command.now });
    const answer = { ...mailingAnswer(after), location: `/conferences/${conference}/mailings/${after.id}` };
    await saveMailing({ after, fact: { type: "MailingDrafted", mailing: after.id }, context: command, answer });
    return answer;
  };
