import { readAuditRoute } from "#shared/contracts/audit.ts";
import { listMailRoute } from "#shared/contracts/mail-log.ts";
import { listMailingsRoute } from "#shared/contracts/mailings.ts";
import { listMembersRoute } from "#shared/contracts/members.ts";
import { listUnreachableRoute } from "#shared/contracts/reachability.ts";
import {
  listDelegatesRoute,
  listDelegationsRoute,
  readStatisticsRoute,
} from "#shared/contracts/registration-secretariat.ts";
import { addressFate } from "./address-fate.ts";
import { type Comparison, compareMails } from "./compare-mails.ts";
import { CONFERENCE } from "./conference-plan.ts";
import { everyPage } from "./every-page.ts";
import { expectedMails } from "./expected-mails.ts";
import { historyGaps } from "./history-gaps.ts";
import { remindersSent } from "./reminders-sent.ts";
import type { Concluded } from "./scenes/verify.ts";
import type { Stage } from "./stage.ts";
import { versionsOfTexts } from "./versions-of-texts.ts";

export interface Tally extends Concluded {
  readonly members: number;
  readonly invited: number;
  readonly regrets: number;
  readonly unanswered: number;
  readonly delegations: number;
  readonly delegates: number;
  readonly mails: Record<string, number>;
  /** Of each reminder, how many were sent, in order of time. */
  readonly reminders: Record<string, number>;
  readonly remindersLate: number;
  /** By what became of each mail, as the delivery log has it; mails in any other state than these are `unsettled`. */
  readonly delivered: number;
  readonly bounced: number;
  readonly complained: number;
  readonly suppressed: number;
  readonly unsettled: number;
  /** People whom no mail reaches. */
  readonly unreachable: number;
  readonly mailsLost: number;
  readonly mailsTwice: number;
  readonly mailsUnasked: number;
  readonly mailsInOtherLanguage: number;
  readonly languages: Record<string, number>;
  readonly records: number;
  readonly recordsMissing: number;
  readonly refusals: Record<string, number>;
}

/** Counts what came of it: from the API, from the inbox, and the one beside the other. */
export const tally = async (
  stage: Stage,
  played: Concluded & { readonly invited: number },
): Promise<{ tally: Tally; comparison: Comparison }> => {
  const { api, params, inbox } = stage;
  const as = await stage.organiser();
  const [statistics, history, members, delegations, delegates, mailings, log, unreachable, reminders, texts] =
    await Promise.all([
      api.call(readStatisticsRoute, { as, params }),
      everyPage(api, readAuditRoute, { as, params, query: { order: "oldest" } }),
      everyPage(api, listMembersRoute, { as, params }),
      everyPage(api, listDelegationsRoute, { as, params }),
      everyPage(api, listDelegatesRoute, { as, params }),
      everyPage(api, listMailingsRoute, { as, params }),
      everyPage(api, listMailRoute, { as, params }),
      everyPage(api, listUnreachableRoute, { as, params }),
      remindersSent(api, { as, params }),
      versionsOfTexts(api, { as, params }),
    ]);
  const secretariat = { email: CONFERENCE.secretariat.email, language: "en" };
  const onFile = { members, people: delegates, mailings, secretariat, fateOf: addressFate };
  const expected = expectedMails(history, onFile);
  const comparison = compareMails(expected, inbox.mails);
  const gaps = historyGaps(history, [
    ...members.map(({ country, version }) => ({ entity: `member/${country}`, version })),
    ...delegations.map(({ country, version }) => ({ entity: `delegation/${country}`, version })),
    ...texts,
  ]);
  return {
    comparison,
    tally: {
      members: statistics.members,
      ...played,
      regrets: statistics.answers.regrets,
      unanswered: statistics.answers.none,
      delegations: delegations.filter(({ state }) => state === "CONFIRMED").length,
      delegates: delegates.filter(({ state }) => state === "CONFIRMED").length,
      mails: counts(inbox.mails.map(({ kind }) => kind)),
      reminders,
      remindersLate: comparison.late.length,
      ...outcomes(log),
      unreachable: unreachable.length,
      mailsLost: comparison.lost.length,
      mailsTwice: comparison.twice.length,
      mailsUnasked: comparison.unasked.length,
      mailsInOtherLanguage: comparison.otherLanguage.length,
      languages: counts(inbox.mails.map(({ language }) => language)),
      records: history.length,
      recordsMissing: gaps.length,
      refusals: Object.fromEntries(Object.entries(api.refusals).sort()),
    },
  };
};

/** Every mail of the log under one of five words. */
const outcomes = (log: readonly { readonly state: string }[]) => {
  const of = (state: string) => log.filter((mail) => mail.state === state).length;
  const settled = {
    delivered: of("DELIVERED"),
    bounced: of("BOUNCED"),
    complained: of("COMPLAINED"),
    suppressed: of("SUPPRESSED"),
  };
  return { ...settled, unsettled: log.length - Object.values(settled).reduce((sum, count) => sum + count) };
};

const counts = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length] as const).sort(),
  );
