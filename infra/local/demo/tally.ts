import { readAuditRoute } from "#shared/contracts/audit.ts";
import { listMembersRoute } from "#shared/contracts/members.ts";
import {
  listDelegatesRoute,
  listDelegationsRoute,
  readStatisticsRoute,
} from "#shared/contracts/registration-secretariat.ts";
import { type Comparison, compareMails } from "./compare-mails.ts";
import { everyPage } from "./every-page.ts";
import { expectedMails } from "./expected-mails.ts";
import { historyGaps } from "./history-gaps.ts";
import type { Stage } from "./stage.ts";

export interface Tally {
  readonly members: number;
  readonly invited: number;
  readonly regrets: number;
  readonly unanswered: number;
  readonly delegations: number;
  readonly delegates: number;
  readonly mails: Record<string, number>;
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
export const tally = async (stage: Stage, invited: number): Promise<{ tally: Tally; comparison: Comparison }> => {
  const { api, params, inbox } = stage;
  const as = await stage.organiser();
  const [statistics, history, members, delegations, delegates] = await Promise.all([
    api.call(readStatisticsRoute, { as, params }),
    everyPage(api, readAuditRoute, { as, params, query: { order: "oldest" } }),
    everyPage(api, listMembersRoute, { as, params }),
    everyPage(api, listDelegationsRoute, { as, params }),
    everyPage(api, listDelegatesRoute, { as, params }),
  ]);
  const expected = expectedMails(history, { members, people: delegates });
  const comparison = compareMails(expected, inbox.mails);
  const gaps = historyGaps(history, [
    ...members.map(({ country, version }) => ({ entity: `member/${country}`, version })),
    ...delegations.map(({ country, version }) => ({ entity: `delegation/${country}`, version })),
  ]);
  return {
    comparison,
    tally: {
      members: statistics.members,
      invited,
      regrets: statistics.answers.regrets,
      unanswered: statistics.answers.none,
      delegations: delegations.filter(({ state }) => state === "CONFIRMED").length,
      delegates: delegates.filter(({ state }) => state === "CONFIRMED").length,
      mails: counts(inbox.mails.map(({ kind }) => kind)),
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

const counts = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length] as const).sort(),
  );
