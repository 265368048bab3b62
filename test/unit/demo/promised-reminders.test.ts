import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { CALENDAR } from "#infra/local/demo/conference-plan.ts";
import { DEFAULT_PLAN, OF_DATES, type PlannedReminder } from "#infra/local/demo/default-plan.ts";
import { castOf } from "#infra/local/demo/people.ts";
import { plotFor, type Role } from "#infra/local/demo/plot.ts";
import { reminderTimes } from "#infra/local/demo/reminder-times.ts";
import { asPromised } from "./support/as-promised.ts";

/** What the demo promises to send, worked out from what its people are to do, before any of it is played. */
interface Member {
  readonly country: string;
  readonly language: "ar" | "en" | "fr" | "es";
  readonly focal_point_email: string;
  readonly alternate_email: string;
  readonly second_alternate_email: string;
}
const members: Member[] = parse(readFileSync("infra/local/demo/members.csv", "utf8"), { columns: true });
const cast = castOf(members);
const plot = plotFor(cast);

type Scene = readonly [at: string, missing?: PlannedReminder["missing"]];
const where = (holds: boolean, ...scenes: Scene[]): Scene[] => (holds ? scenes : []);
const isRegretful = (country: string) => cast.regrets.some((member) => member.country === country);

/** The scenes of a member that change what it has not done yet, in order of time. */
const scenesOf = (country: string): Scene[] => {
  const at = plot.findIndex(({ delegation }) => delegation.country === country);
  const invited: Scene = [CALENDAR.invited, "nomination"];
  if (at < 0) return [invited, ...where(isRegretful(country), [CALENDAR.regrets])];

  const { part } = plot[at] as Role;
  const own = (waves: readonly string[]) => waves[at % waves.length] as string;
  const isReturned = part.startsWith("returned");
  const isApprovedLate = isReturned || part === "refused-restored";
  return [
    invited,
    ...where(part === "second-thoughts", [CALENDAR.regrets]),
    [own(CALENDAR.nominations)],
    ...where(!isApprovedLate, [own(CALENDAR.decisions), "confirmation"]),
    ...where(isReturned, [own(CALENDAR.decisions), "nomination"], [CALENDAR.corrections]),
    ...where(isApprovedLate, [CALENDAR.lastDecisions, "confirmation"]),
    [own(CALENDAR.confirmations)],
    ...where(part === "withdrawn-restored", [CALENDAR.changesOfMind, "confirmation"], [CALENDAR.lastConfirmations]),
  ];
};

const missingThen = (country: string, instant: string) =>
  scenesOf(country).findLast(([at]) => Date.parse(at) <= Date.parse(instant))?.[1];

const bounces = ({ focal_point_email }: Member) => focal_point_email.startsWith("bounce.");
const alternatesOf = ({ alternate_email, second_alternate_email }: Member) =>
  [alternate_email, second_alternate_email].filter((email) => email !== "").length;

const unanswered = new Map<string, number>();
const sent = (rule: PlannedReminder): number => {
  const timeFor = reminderTimes(rule);
  const people = cast.delegations.flatMap((delegation) => delegation.people);
  if (rule.missing === undefined) return people.filter(({ email }) => !email.startsWith("complaint.")).length;
  const owing = members.filter(({ country }) => missingThen(country, timeFor(country)) === rule.missing);
  return owing
    .map((member) => {
      const series = `${member.country} ${rule.missing}`;
      const before = unanswered.get(series) ?? 0;
      unanswered.set(series, before + 1);
      const others = rule.ladder
        .filter(({ after }) => after <= before)
        .map(({ tell }) => (tell === "alternates" ? alternatesOf(member) : 1));
      return [bounces(member) ? 0 : 1, ...others].reduce((sum, count) => sum + count);
    })
    .reduce((sum, count) => sum + count);
};

describe("reminders that the demo promises", () => {
  it("are those that its plot asks for", () => {
    // To heads and focal points, none of whom has an address that bounces; for one head the focal point reads it.
    const toThoseWhoCome = 2 * cast.delegations.length;
    expect(
      cast.delegations.map(({ country }) => members.find((one) => one.country === country) as Member).some(bounces),
    ).toBe(false);
    expect(
      Object.fromEntries([
        ...DEFAULT_PLAN.map((rule) => [rule.name, sent(rule)]),
        ...OF_DATES.map(({ name }) => [name, toThoseWhoCome]),
      ]),
    ).toEqual(asPromised.reminders);
  });
});
