import type { MailMessage } from "#shared/contracts/mail.ts";
import type { Fact } from "#shared/contracts/record.ts";
import type { Unmailed } from "#shared/contracts/reminded.ts";
import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import { endOf, type ReadMembers } from "#shared/domain/addressees.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { finished } from "#shared/domain/reminders/occurrence-steps.ts";
import { type FactNeeds, factsNow } from "./facts-now.ts";
import { keyed, type MailNeeds, planFor } from "./plan-for.ts";
import { type RemindedNeeds, type Run, remindedIn, type ToRemind } from "./reminded-in.ts";
import { type Turn, turnOf, turnOfJoiners } from "./whose-turn.ts";

export interface Needs extends FactNeeds, RemindedNeeds, MailNeeds {
  readonly findOccurrence: (conference: string, id: string) => Promise<Occurrence | undefined>;
  readonly readMembers: ReadMembers;
  /** Where those of the mails stand that the ledger holds. */
  readonly mailStates: (ledgerKeys: readonly string[]) => Promise<ReadonlyMap<string, LedgerState>>;
  /** Keeps who got no mail of their own, and why. */
  readonly spare: (occurrence: Occurrence, people: readonly Unmailed[], now: Date) => Promise<void>;
  readonly enqueueMails: (lane: "bulk", messages: readonly MailMessage[]) => Promise<void>;
  readonly enqueue: (messages: readonly ReminderMessage[]) => Promise<void>;
  /** False where somebody has stored another version since. */
  readonly saveOccurrence: (before: Occurrence, after: Occurrence, now: Date) => Promise<boolean>;
  readonly recordOccurrence: (before: Occurrence, after: Occurrence, fact: Fact, now: Date) => Promise<boolean>;
  readonly now: () => Date;
}

type PageMessage = Extract<ReminderMessage, { task: "page" }>;

/** People to one message, and people looked at, so that each is done in seconds whatever the audience. */
const PAGE = 100;
const MOST_LOOKED_AT = 2000;
const AT_ONCE = 10;

/**
 * Makes one page of an occurrence into mails, and sends for the next. A mail's key is made of occurrence and person, so
 * a page that is done twice, or broke off anywhere, gives every person one mail (N5).
 */
export const remindPage =
  (needs: Needs) =>
  async (message: PageMessage): Promise<{ outcome: string; planned?: number; spared?: number }> => {
    const occurrence = await needs.findOccurrence(message.conference, message.occurrence);
    if (occurrence?.through !== message.through) return { outcome: "done or stopped" };
    if (occurrence.state !== "RUNNING" && occurrence.state !== "SENT") return { outcome: `is ${occurrence.state}` };
    const facts = await factsNow(needs, occurrence);
    // Whatever took it away has it planned anew.
    if (facts?.moment === undefined || !facts.reminder.active || facts.conference.state !== "ANNOUNCED")
      return { outcome: "not to be sent now" };

    const now = needs.now();
    const run = { ...facts, occurrence, moment: facts.moment, now };
    const joiners = occurrence.state === "SENT";
    const turn = joiners ? turnOfJoiners(run) : turnOf(run, message.through);
    const page = await pageOf(needs, run, turn, message.after);
    const { planned, sharing } = await planAll(needs, run, page.mails, joiners);
    const spared = [...page.spared, ...sharing];
    // Who had acted is kept as it was at the send.
    if (spared.length > 0 && !joiners) await needs.spare(occurrence, spared, now);

    const done = { planned, spared: spared.length };
    if (page.next === undefined) return { outcome: await finish(needs, run), ...done };
    // Said anew, so that a run of many pages is not taken for one that broke off.
    if (!(await needs.saveOccurrence(occurrence, occurrence, now))) return { outcome: "changed meanwhile", ...done };
    await needs.enqueue([{ ...message, after: page.next }]);
    return { outcome: "planned", ...done };
  };

/** Member by member, so that whoever shares an address is seen together; a little more than a page where it ends so. */
const pageOf = async (needs: Needs, run: Run, { countries, notAfter }: Turn, after: string | undefined) => {
  const mails: ToRemind[] = [];
  const spared: Unmailed[] = [];
  let lookedAt = 0;
  for await (const file of needs.readMembers(run.conference.id, { after, countries })) {
    const until = notAfter(file.member.country);
    const found = until === undefined ? undefined : await remindedIn(needs, run, file, until);
    mails.push(...(found?.mails ?? []));
    spared.push(...(found?.spared ?? []));
    lookedAt += 1 + file.delegates.length;
    if (mails.length + spared.length >= PAGE || lookedAt >= MOST_LOOKED_AT) return { mails, spared, next: endOf(file) };
  }
  return { mails, spared, next: undefined };
};

const planAll = async (needs: Needs, run: Run, people: readonly ToRemind[], joiners: boolean) => {
  const all = people.map((one) => keyed(needs, run, one));
  // Those who were written to are most of them, and a read is cheaper than two writes that are refused.
  const known = joiners ? await needs.mailStates(all.map(({ ledgerKey }) => ledgerKey)) : new Map();
  const mails = all.filter(({ ledgerKey }) => !known.has(ledgerKey));
  const sharing: Unmailed[] = [];
  let planned = 0;
  for (let from = 0; from < mails.length; from += AT_ONCE) {
    const some = await Promise.all(mails.slice(from, from + AT_ONCE).map((one) => planFor(needs, run, one)));
    const messages = some.flatMap((one) => (one && "enter" in one ? { ledgerKey: one.enter } : []));
    if (messages.length > 0) await needs.enqueueMails("bulk", messages);
    planned += messages.length;
    sharing.push(...some.flatMap((one) => (one && "spare" in one ? one.spare : [])));
  }
  return { planned, sharing };
};

/** Its last page: the next wave is waited for, or everyone whose time it was has a mail in the ledger. */
const finish = async (needs: Needs, { occurrence: before, now }: Run): Promise<string> => {
  const after = finished(before, now);
  const { reminder, id: occurrence } = before;
  const saved =
    after.state === "SENT" && before.state !== "SENT"
      ? await needs.recordOccurrence(before, after, { type: "ReminderSent", reminder, occurrence }, now)
      : await needs.saveOccurrence(before, after, now);
  return saved ? "finished" : "changed meanwhile";
};
