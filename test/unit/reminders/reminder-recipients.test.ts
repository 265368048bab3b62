import { describe, expect, test } from "vitest";
import type { MemberFile } from "#shared/domain/audience.ts";
import { DELEGATION_STATES, type DelegationState } from "#shared/domain/delegation.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Condition, Reminder } from "#shared/domain/reminders/reminder.ts";
import { recipientsIn, standing } from "#shared/domain/reminders/reminder-recipients.ts";
import { whyNotReminded } from "#shared/domain/reminders/why-not-reminded.ts";
import { delegate, member } from "#test/unit/mailings/people.ts";

type Asked = Pick<Reminder, "audience" | "condition">;
type About = Pick<Moment, "anchor" | "subject" | "concerns">;

const D1: About = { anchor: "nomination-deadline", subject: "conference" };
const TO_FOCAL_POINTS: Asked = { audience: { roles: ["focal-point"] }, condition: "has-not-submitted" };
const TO_ALL: Asked = { audience: { roles: ["focal-point", "alternate", "HEAD", "ADVISER"] } };

const france = (state?: DelegationState, changes: Partial<MemberFile> = {}): MemberFile => ({
  member: member("FRA"),
  ...(state && { delegation: { state } }),
  delegates: [],
  ...changes,
});
const idsOf = (reminder: Asked, moment: About, file: MemberFile) =>
  recipientsIn(reminder, moment, file).mails.map(({ to }) => to.id);

describe("standing", () => {
  const owing = (condition: Condition) =>
    DELEGATION_STATES.filter((state) => standing(condition, { state }) === "owes");
  const acted = (condition: Condition) =>
    DELEGATION_STATES.filter((state) => standing(condition, { state }) === "has-acted");

  test.each<[Condition, DelegationState[]]>([
    ["has-not-opened-invitation", ["INVITED"]],
    ["has-not-submitted", ["INVITED", "ACKNOWLEDGED", "DRAFT", "RETURNED"]],
    ["has-not-confirmed", ["APPROVED"]],
  ])("%s is owed in %j and in no other state", (condition, states) => {
    expect(owing(condition)).toEqual(states);
  });

  test("regrets are an answer, and only who was approved can have confirmed", () => {
    expect(acted("has-not-submitted")).toContain("REGRETS");
    expect(acted("has-not-confirmed")).toEqual(["CONFIRMED", "RECONFIRM_PENDING"]);
  });

  test("a member that was never invited owes nothing; without a condition everybody is reminded", () => {
    expect(standing("has-not-submitted", undefined)).toBe("not-concerned");
    expect(standing(undefined, undefined)).toBe("owes");
  });
});

describe("who is reminded", () => {
  test("whoever of the audience has not done it yet (N4)", () => {
    expect(idsOf(TO_FOCAL_POINTS, D1, france("DRAFT"))).toEqual(["FRA-b"]);
    expect(recipientsIn(TO_FOCAL_POINTS, D1, france("DRAFT"))).toMatchObject({ owes: true, spared: [] });
  });

  test("when the member has acted, everybody who would have been reminded is listed as spared", () => {
    expect(recipientsIn({ ...TO_ALL, condition: "has-not-submitted" }, D1, france("REGRETS"))).toEqual({
      mails: [],
      spared: ["FRA-a", "FRA-b"].map((id) => ({ person: `contact/FRA/${id}`, why: "had-acted" })),
      owes: false,
    });
  });

  test("control: without the condition the same member is reminded", () => {
    expect(idsOf({ audience: TO_FOCAL_POINTS.audience }, D1, france("REGRETS"))).toEqual(["FRA-b"]);
  });

  test("of whom nothing is expected, nobody is listed", () => {
    const nobody = { mails: [], spared: [], owes: false };
    expect(recipientsIn(TO_FOCAL_POINTS, D1, france())).toEqual(nobody);
    expect(recipientsIn({ ...TO_FOCAL_POINTS, condition: "has-not-confirmed" }, D1, france("SUBMITTED"))).toEqual(
      nobody,
    );
  });

  test.each<[string, About, string[]]>([
    ["everybody where nothing is said", { ...D1, concerns: {} }, ["FRA-b"]],
    ["its regions", { ...D1, concerns: { regions: ["europe"] } }, ["FRA-b"]],
    ["no other region", { ...D1, concerns: { regions: ["africa"] } }, []],
    ["no other country", { ...D1, concerns: { countries: ["PER"] } }, []],
    ["the country that was invited", { anchor: "invitation-sent", subject: "FRA" }, ["FRA-b"]],
    ["no other invitation", { anchor: "invitation-sent", subject: "PER" }, []],
  ])("a moment concerns %s", (_, moment, ids) => {
    expect(idsOf(TO_FOCAL_POINTS, moment, france("INVITED"))).toEqual(ids);
  });

  test("a member that owes is found also where nobody of the audience is left to write to", () => {
    const alone = france("INVITED", { member: member("FRA", { contacts: [] }) });
    expect(recipientsIn(TO_FOCAL_POINTS, D1, alone)).toEqual({ mails: [], spared: [], owes: true });
  });
});

describe("one mail to one address (rules.md 2.2)", () => {
  const shared: MemberFile = {
    member: member("FRA", {
      contacts: [
        { id: "FRA-b", role: "focal-point", name: "Bea", email: "Office@ncb.example", linkVersion: 1 },
        { id: "FRA-c", role: "alternate", name: "Cleo", email: "cleo@ncb.example", linkVersion: 1 },
      ],
    }),
    delegation: { state: "CONFIRMED" },
    delegates: [delegate("d1", { email: "office@NCB.example", category: "HEAD" })],
  };

  test("it goes to the first and names all who share it; the others are spared", () => {
    const { mails, spared } = recipientsIn(TO_ALL, D1, shared);
    expect(mails.map(({ to, names }) => [to.id, names])).toEqual([
      ["FRA-b", ["Bea", "Ada d1"]],
      ["FRA-c", ["Cleo"]],
    ]);
    expect(spared).toEqual([{ person: "delegate/FRA/d1", why: "shares-address", with: "contact/FRA/FRA-b" }]);
  });

  test("control: at addresses of their own each gets one", () => {
    const own = { ...shared, delegates: [delegate("d1", { category: "HEAD" })] };
    expect(recipientsIn(TO_ALL, D1, own)).toMatchObject({ mails: { length: 3 }, spared: [] });
  });
});

describe("asked again when the mail leaves", () => {
  const BEA = { kind: "contact", id: "FRA-b" };
  const ALT = { kind: "contact", id: "FRA-a" };
  const HEAD = { kind: "delegate", id: "d1" };
  const withHead = (changes = {}) =>
    france("APPROVED", { delegates: [delegate("d1", { category: "HEAD", ...changes })] });

  test("whoever acted a second before gets nothing; control: whoever did not is reminded (N4)", () => {
    expect(whyNotReminded(TO_FOCAL_POINTS, D1, france("SUBMITTED"), BEA)).toBe("had acted");
    expect(whyNotReminded(TO_FOCAL_POINTS, D1, france("DRAFT"), BEA)).toBeUndefined();
  });

  test.each<[string, Asked, About, MemberFile]>([
    ["is no contact any more", TO_FOCAL_POINTS, D1, france("DRAFT", { member: member("FRA", { contacts: [] }) })],
    ["has another role now", { ...TO_FOCAL_POINTS, audience: { roles: ["alternate"] } }, D1, france("DRAFT")],
    [
      "is not concerned by the date any more",
      TO_FOCAL_POINTS,
      { ...D1, concerns: { countries: ["PER"] } },
      france("DRAFT"),
    ],
    ["has nothing to do yet", { ...TO_FOCAL_POINTS, condition: "has-not-confirmed" }, D1, france("RETURNED")],
  ])("nor does who %s", (_, reminder, moment, file) => {
    expect(whyNotReminded(reminder, moment, file, BEA)).toBe("no longer in the audience");
  });

  test("on a rung the role is asked instead of the audience, and the condition all the same", () => {
    const confirming: Asked = { ...TO_FOCAL_POINTS, condition: "has-not-confirmed" };
    expect(whyNotReminded(confirming, D1, withHead(), ALT, "alternate")).toBeUndefined();
    expect(whyNotReminded(confirming, D1, withHead(), HEAD, "head")).toBeUndefined();
    const gone = "no longer in the audience";
    expect(whyNotReminded(confirming, D1, withHead({ category: "ADVISER" }), HEAD, "head")).toBe(gone);
    expect(whyNotReminded(confirming, D1, withHead({ state: "REPLACED" }), HEAD, "head")).toBe(gone);
    expect(whyNotReminded(confirming, D1, france("CONFIRMED"), ALT, "alternate")).toBe("had acted");
    // Control: without its rung the alternate is asked about like anybody else.
    expect(whyNotReminded(confirming, D1, withHead(), ALT)).toBe(gone);
  });

  test("a desk is told as long as the member owes", () => {
    const desk = { kind: "desk", id: "europe" };
    expect(whyNotReminded(TO_FOCAL_POINTS, D1, france("DRAFT"), desk, "regional-desk")).toBeUndefined();
    expect(whyNotReminded(TO_FOCAL_POINTS, D1, france("SUBMITTED"), desk, "regional-desk")).toBe("had acted");
  });
});
