import type { CommandContext } from "#shared/contracts/command.ts";
import type { DecisionMessage } from "#shared/contracts/decision-message.ts";
import type { SaveDecision } from "#shared/contracts/kept-decision.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { decideSilence } from "#shared/domain/conclusions/silence/decide-silence.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { SilenceCommand, SilenceStep } from "#shared/domain/conclusions/silence/silence-commands.ts";
import { andThen, unchanged } from "#shared/domain/conclusions/silence/silence-commands.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import { again } from "../again.ts";

export type NoticeMessage = Extract<DecisionMessage, { task: "notice" }>;

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findSilence: (conference: string, decision: string) => Promise<Silence | undefined>;
  readonly findMail: (ledgerKey: string) => Promise<LedgerEntry | undefined>;
  readonly saveDecision: SaveDecision;
  readonly now: () => Date;
}

export type Applied = { readonly outcome: string; readonly decision: string; readonly heard: number };

/**
 * What became of mails that announced one silence, entered into it together: a mail that arrived proves that its
 * country knows, one that came back does not. Word that comes again, or too late, changes nothing.
 */
export const applyNotices =
  (needs: Needs) =>
  async (messages: readonly [NoticeMessage, ...NoticeMessage[]], context: CommandContext): Promise<Applied> => {
    const [{ conference, decision }] = messages;
    const own = await Promise.all(messages.map(async (one) => ((await isOfLedger(needs, one)) ? [one] : [])));
    const heard = own.flat();
    const outcome = await again(async () => {
      const { rulesOfProcedure, languages } = found(await needs.findConference(conference));
      const before = await needs.findSilence(conference, decision);
      if (before === undefined) return "no silence";
      const now = needs.now();
      const circumstances = { by: { as: "rules" }, conference: { rulesOfProcedure, languages }, now } as const;
      const step = heard
        .filter(({ country }) => before.entitled.includes(country))
        .reduce<SilenceStep>(
          (sofar, one) => andThen(sofar, (silence) => decideSilence(silence, commandOf(silence, one), circumstances)),
          unchanged(before),
        );
      if (step.facts.length === 0) return "nothing new";
      // Entered together, they are one step of what is kept.
      const after = { ...step.after, version: before.version + 1 };
      await needs.saveDecision({ conference, silence: { before, after, facts: step.facts } }, { ...context, now });
      return "heard";
    });
    return { outcome, decision, heard: heard.length };
  };

/** The mail must have announced this silence to this country: what proves that somebody knows is nobody's to make up. */
const isOfLedger = async (
  { findMail }: Needs,
  { conference, decision, country, ledgerKey }: NoticeMessage,
): Promise<boolean> => {
  const entry = await findMail(ledgerKey);
  return (
    entry?.kind === "silence-opened" &&
    entry.conference === conference &&
    entry.particulars.decision === decision &&
    entry.recipient.country === country
  );
};

const commandOf = ({ openedAt }: Silence, { country, ledgerKey, fate }: NoticeMessage): SilenceCommand => {
  if (fate.is === "failed") return { do: "bounce", country, ledgerKey, why: fate.why };
  // It left after the opening. The mail service tells whole seconds, and so perhaps one that had begun before it.
  const deliveredAt = new Date(Math.max(Date.parse(fate.at), Date.parse(openedAt)));
  return { do: "prove", country, ledgerKey, deliveredAt };
};
