import type { CommandContext } from "#shared/contracts/command.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { resendMailRoute } from "#shared/contracts/mail-log.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, mustNotBeCancelled } from "#shared/domain/found.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { ofConference } from "./read-mail.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findMail: (ledgerKey: string) => Promise<LedgerEntry | undefined>;
  /** Records the order, if the mail still stands where it was read. */
  readonly orderAgain: (
    entry: LedgerEntry,
    context: CommandContext,
    options: { reason: string; answer: unknown },
  ) => Promise<void>;
}

/** These may still leave by themselves. */
const UNDER_WAY: readonly LedgerState[] = ["PLANNED", "CLAIMED", "SENDING", "HELD"];

/** Has a mail sent once more: the record of it is the order to mail. */
export const resendMail =
  ({ findConference, findMail, orderAgain }: Needs): UseCase<typeof resendMailRoute> =>
  async ({ params, body: { reason }, command }) => {
    mustNotBeCancelled(found(await findConference(params.conference)));
    const entry = ofConference(await findMail(params.ledgerKey), params.conference);
    if (entry.kind === "code")
      throw new Refusal("mail-not-repeatable", { detail: "A code is asked for again by whoever needs it." });
    const { state, ledgerKey } = entry;
    if (UNDER_WAY.includes(state)) throw new Refusal("mail-under-way", { extra: { state } });
    const answer = { body: { ledgerKey } };
    await orderAgain(entry, command, { reason, answer });
    return answer;
  };
