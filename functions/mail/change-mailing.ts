import type { CommandContext } from "#shared/contracts/command.ts";
import type { changeMailingRoute } from "#shared/contracts/mailings.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { found, inVersion } from "#shared/domain/found.ts";
import { changeMailing as decide, type Mailing } from "#shared/domain/mailing.ts";
import { mailingAnswer } from "./mailing-view.ts";

export interface Needs {
  readonly findMailing: (conference: string, mailing: string) => Promise<Mailing | undefined>;
  readonly saveMailing: (save: {
    before: Mailing;
    after: Mailing;
    fact: { type: "MailingChanged"; mailing: string };
    context: CommandContext;
  }) => Promise<void>;
}

/** Changes a draft; whoever does has a hand in it, and cannot approve it later. */
export const changeMailing =
  ({ findMailing, saveMailing }: Needs): UseCase<typeof changeMailingRoute> =>
  async ({ params, body, ifMatch, caller, command }) => {
    const before = inVersion(found(await findMailing(params.conference, params.mailing)), ifMatch);
    const after = decide(before, body, caller.subject);
    await saveMailing({ before, after, fact: { type: "MailingChanged", mailing: after.id }, context: command });
    return mailingAnswer(after);
  };
