import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Call } from "#infra/local/access/front-door.ts";
import { type Cloud, startCloud } from "#infra/local/cloud.ts";
import { CALENDAR, ENDS } from "#infra/local/demo/conference-plan.ts";
import { DEFAULT_PLAN } from "#infra/local/demo/default-plan.ts";
import { everyPage } from "#infra/local/demo/every-page.ts";
import { castOf, type MemberState } from "#infra/local/demo/people.ts";
import { play } from "#infra/local/demo/play.ts";
import { plotFor } from "#infra/local/demo/plot.ts";
import { progressOn } from "#infra/local/demo/progress.ts";
import { reminderTimes, reminderTimesHoursBefore } from "#infra/local/demo/reminder-times.ts";
import { SECOND_ORGANISER, stageAt } from "#infra/local/demo/stage.ts";
import { grant } from "#infra/local/organisers.ts";
import { changeConferenceRoute, readConferenceRoute } from "#shared/contracts/conferences.ts";
import { listOccurrencesRoute } from "#shared/contracts/occurrences.ts";
import { listDelegatesRoute } from "#shared/contracts/registration-secretariat.ts";
import { calendarsAfter, DAYS, judgeInbox } from "./judge-inbox.ts";

/**
 * 21 members: 16 delegations of 35 people, 2 with regrets, 3 that keep silent; every part of the plot once. One of the
 * silent has an address that bounces and nobody else who could be told; one delegate complains.
 */
const csv = readFileSync("infra/local/demo/members.csv", "utf8")
  .split("\n")
  .slice(0, 22)
  .join("\n")
  .replace("kwadjo.diallo@ncb-ben.example", "bounce.kwadjo.diallo@simulator.example");
const cast = castOf(parse(csv, { columns: true }) as MemberState[], { delegationsBySize: [2, 10, 3, 1], regrets: 2 });
const plot = plotFor(cast, {
  "returned-to-amend": 1,
  "returned-to-add": 1,
  "returned-to-strike": 1,
  "replaced-early": 1,
  "replaced-confirmed": 1,
  "replaced-late": 1,
  "withdrawn-early": 1,
  "withdrawn-confirmed": 1,
  "refused-restored": 1,
  "withdrawn-restored": 1,
  "second-thoughts": 1,
});

const MESSAGE_ID = "0100000000000000-00000000-0000-4000-8000-000000000000-000000";
const accepted = `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>${MESSAGE_ID}</MessageId></SendRawEmailResult></SendRawEmailResponse>`;

/** An SES that says it took one mail and never delivers it, and that delivers another one twice. */
const faultySes = (cloud: () => Cloud, isLost: (to: string) => boolean, isDoubled: (to: string) => boolean) => {
  const done: { lost?: string; doubled?: string } = {};
  const intercept = async ({ operation, input }: Call) => {
    if (operation !== "SendRawEmail") return undefined;
    const { raw, ...letter } = input;
    const to = (await PostalMime.parse(raw)).to?.[0]?.address ?? "";
    if (done.lost === undefined && isLost(to)) {
      done.lost = to;
      return { status: 200, headers: { "content-type": "text/xml" }, body: accepted };
    }
    if (done.doubled === undefined && isDoubled(to)) {
      done.doubled = to;
      cloud().inbox.accept({ ...letter, messageId: MESSAGE_ID }, raw);
    }
    return undefined;
  };
  return { done, intercept };
};

describe("the demo in small, on a cloud whose SES loses one mail and doubles another", () => {
  let cloud: Cloud;
  // Delegates are written to once they are confirmed, so nothing on the way waits for these mails.
  const toDelegate = (to: string) => to.includes("@police.");
  // Not of the one who comes alone, and complains.
  const others = cast.delegations.filter(({ people }) => people.length > 1);
  const [, second] = others.map(({ country }) => `@police.${country.toLowerCase()}.example`);
  const ses = faultySes(
    () => cloud,
    (to) => toDelegate(to) && !to.endsWith(second as string),
    (to) => to.endsWith(second as string),
  );
  let stage: ReturnType<typeof stageAt>;
  let outcome: Awaited<ReturnType<typeof play>>;

  beforeAll(async () => {
    cloud = await startCloud({ assembly: inject("assembly"), clock: CALENDAR.created });
    for (const subject of ["organiser", SECOND_ORGANISER]) await grant(cloud, subject);
    cloud.intercept(ses.intercept);
    stage = stageAt(cloud, { csv, cast, plot, progress: progressOn({ write: () => {} }) });
    outcome = await play(stage);
  }, 600_000);
  afterAll(() => cloud?.stop());

  it("ends with everyone cast confirmed", () => {
    expect(outcome.tally).toMatchObject({
      members: 21,
      invited: 21,
      delegations: 16,
      delegates: 35,
      regrets: 2,
      unanswered: 3,
      recordsMissing: 0,
    });
  });

  it("ends with three texts adopted, each in its own way, and with records that anybody can verify", () => {
    // All heads vote but the one who wants no more mail.
    expect(outcome.tally).toMatchObject({ conclusions: 3, amendments: 5, ballots: 15, adopted: 3, verified: 3 });
    expect(stage.inbox.roots.size).toBe(3);
  });

  it("writes no more to an address that bounced, nor information to whoever complained, and says so", () => {
    const { mails, ...figures } = outcome.tally;
    expect(figures).toMatchObject({ bounced: 1, complained: 1, unreachable: 1 });
    // The mailing to both, four reminders to nominate, and the two of the opening; then four circulations, amendments,
    // a silence and three results.
    expect(figures.suppressed).toBe(2 + 4 + 2 + (4 + 1 + 1 + 3));
    // All focal points and heads but these two; the secretariat is told, since Benin has no other contact.
    expect(mails).toMatchObject({ mailing: 21 + 16 - 2, "contact-broken": 1 });
    // The one that was lost is told of by nobody.
    expect(figures.unsettled).toBe(1);
  });

  it("counts exactly the lost mail as lost and exactly the doubled one as twice", () => {
    expect(outcome.comparison.lost.map(({ to }) => to)).toEqual([ses.done.lost]);
    expect(outcome.comparison.twice.map(({ to }) => to)).toEqual([ses.done.doubled]);
    expect(outcome.comparison.unasked).toEqual([]);
    expect(outcome.comparison.otherLanguage).toEqual([]);
  });

  it("reminded those who had not acted yet, and in the end those who come", () => {
    expect(outcome.tally.reminders).toEqual({
      // All but the one who cannot be reached.
      "30 days left to nominate": 20,
      "14 days left to nominate": 9,
      "7 days left to nominate": 7,
      // The three who keep silent: their alternates and the secretariat are told too.
      "2 days left to nominate": 7,
      // The last wave, and then the delegation that withdrew and came back.
      "14 days left to confirm": 5,
      "7 days left to confirm": 1,
      "2 days left to confirm": 2,
      // All but the one who complained.
      "The conference starts in 14 days": 34,
      "The conference starts tomorrow": 34,
      // Heads and focal points of those who come.
      "2 days left for amendments": 32,
      "Silence ends in 24 hours": 32,
    });
    expect(outcome.tally.mails).toMatchObject({ reminder: 116 + 64, escalation: 3 });
    expect(outcome.tally.remindersLate).toBe(0);
  });

  it("reminded each country at the instant at which its clock shows the time, before and after 31 March", async () => {
    const { api, params } = stage;
    const occurrences = await everyPage(api, listOccurrencesRoute, { as: await stage.organiser(), params });
    const countries = [...stage.members.keys()];
    const planned = occurrences.flatMap(({ name, waves }) =>
      countries.map((country) => [name, country, waves.find((wave) => wave.countries?.includes(country))?.at]),
    );
    const ofDates = [
      { name: "2 days left for amendments", timeFor: reminderTimes({ date: ENDS.amendments, daysBefore: 2 }) },
      { name: "Silence ends in 24 hours", timeFor: reminderTimesHoursBefore(`${ENDS.silence}:00+02:00`, 24) },
    ];
    const rules = [...DEFAULT_PLAN.map((rule) => ({ name: rule.name, timeFor: reminderTimes(rule) })), ...ofDates];
    const worked = rules.flatMap(({ name, timeFor }) => countries.map((country) => [name, country, timeFor(country)]));
    expect(planned.toSorted()).toEqual(worked.toSorted());
    expect(occurrences.map(({ state }) => state)).toEqual(rules.map(() => "SENT"));
    const first = (name: string) => occurrences.find((one) => one.name === name)?.at;
    expect(first("The conference starts in 14 days")).toBe("2019-03-26T08:00:00.000Z");
    expect(first("The conference starts tomorrow")).toBe("2019-04-08T07:00:00.000Z");
    // Every mail in the inbox, by the time at which it left.
    expect(outcome.comparison.late).toEqual([]);
    expect(
      [...outcome.comparison.lost, ...outcome.comparison.unasked].filter(({ kind }) => kind === "reminder"),
    ).toEqual([]);
  });

  it("sent no mail with a fault that a stranger's program would find", async () => {
    const mails = await judgeInbox(cloud, DAYS);
    expect(mails.length).toBeGreaterThan(150);
    expect(mails.filter(({ faults }) => faults.length > 0)).toEqual([]);
  });

  it("left the conference in the calendars of those who come, and of nobody else", async () => {
    const entries = [...calendarsAfter(await judgeInbox(cloud, DAYS)).values()];
    const inCalendar = entries
      .filter(({ method }) => method === "REQUEST")
      .flatMap(({ attendees }) => attendees.map(({ address }) => address.replace("mailto:", "")));
    const { api, params } = stage;
    const people = await everyPage(api, listDelegatesRoute, { as: await stage.organiser(), params });
    const coming = people.filter(({ state }) => state === "CONFIRMED").map(({ email }) => email);
    expect(coming).toHaveLength(outcome.tally.delegates);
    // Whose confirmation was lost on its way has nothing there, unless another came later.
    const without = coming.filter((email) => !inCalendar.includes(email));
    expect([ses.done.lost]).toEqual(expect.arrayContaining(without));
    expect(inCalendar.filter((email) => !coming.includes(email))).toEqual([]);
    expect(entries.length).toBeGreaterThan(inCalendar.length);
  });

  it("moves in these calendars when its dates change", async () => {
    const { params } = stage;
    const as = await stage.organiser();
    const { version } = await stage.api.call(readConferenceRoute, { as, params });
    const last = cloud.inbox.list().at(-1)?.id;
    const before = calendarsAfter(await judgeInbox(cloud, DAYS));
    const body = { startsOn: "2019-05-14", endsOn: "2019-05-16" };
    await stage.api.call(changeConferenceRoute, { as, params, body, ifMatch: version });
    await stage.mailsArrive();

    const moved = await judgeInbox(cloud, { startsOn: "2019-05-14", dayAfter: "2019-05-17" }, last);
    // A focal point reads it in the place of the delegate who complained, does not come, and has nothing to enter.
    const instead = moved.filter(({ to }) => !toDelegate(to));
    expect(instead.map(({ faults }) => faults)).toEqual([["calendar part"]]);
    expect(moved.filter((mail) => !instead.includes(mail) && mail.faults.length > 0)).toEqual([]);
    expect(new Set(moved.map(({ kind }) => kind))).toEqual(new Set(["conference-changed"]));
    expect(moved).toHaveLength(outcome.tally.delegates);
    for (const { event } of moved) {
      const held = event && before.get(event.uid);
      // Nobody who had left is asked back, and every calendar takes the new days for the later ones.
      if (held) expect(held).toMatchObject({ method: "REQUEST" });
      if (held) expect(event.sequence).toBeGreaterThan(held.sequence);
    }
  });

  it("was refused what the rules refuse", () => {
    expect(Object.keys(outcome.tally.refusals)).toEqual([
      "already-voted",
      "amendment-conflict",
      "code-not-valid",
      "conference-exists",
      "deadline",
      "deadline-not-reached",
      "delegation-state",
      "duplicate-delegation",
      "duplicate-person",
      "leave-needed",
      "link-not-valid",
      "no-head",
      "not-allowed",
      "not-found",
      "not-signed-in",
      "not-the-sponsor",
      "quota",
      "second-person-needed",
      "stale",
      "stale-base",
      "vote-closed",
    ]);
  });
});
