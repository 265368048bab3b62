import type { CommandContext } from "#shared/contracts/command.ts";
import type { cancelMailingRoute } from "#shared/contracts/mailings.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { found } from "#shared/domain/found.ts";
import { cancelMailing as decide, type Mailing } from "#shared/domain/mailing.ts";
import { mailingAnswer } from "./mailing-view.ts";

export interface Needs {
  readonly findMailing: (conference: string, mailing: string) => Promise<Mailing | undefined>;
  readonly saveMailing: (save: {
    before: Mailing;
    after: Mailing;
    fact: { type: "MailingCancelled"; mailing: string };
    context: CommandContext;
    answer: unknown;
    reason: string;
  }) => Promise<void>;
}

/** Stops a mailing. Each of its mails asks for the mailing's state right before it leaves, so no list is walked. */
export const cancelMailing =
  ({ findMailing, saveMailing }: Needs): UseCase<typeof cancelMailingRoute> =>
  async ({ params, body: { reason }, command }) => {
    const before = found(await findMailing(params.conference, params.mailing));
    const after = decide(before);
    const answer = mailingAnswer(after);
    const fact = { type: "MailingCancelled", mailing: after.id } as const;
    await saveMailing({ before, after, fact, context: command, answer, reason });
    return answer;
  };
