import { describe, expect, it } from "vitest";
import { compareMails } from "#infra/local/demo/compare-mails.ts";
import { expectedMails } from "#infra/local/demo/expected-mails.ts";
import type { HistoryRecord } from "#infra/local/demo/history-record.ts";
import type { OnFile } from "#infra/local/demo/readers-on-file.ts";

const coming = { country: "FRA", category: "ADVISER", state: "CONFIRMED" };
const onFile: OnFile = {
  members: [
    {
      country: "FRA",
      language: "fr",
      contacts: [
        { id: "c1", role: "focal-point", email: "focal.point@ncb-fra.example" },
        { id: "c2", role: "alternate", email: "alternate@ncb-fra.example", language: "en" },
      ],
    },
  ],
  people: [
    { ...coming, id: "d1", email: "helene.lefevre@police.fra.example", language: "fr" },
    { ...coming, id: "d2", email: "remi.noel@police.fra.example", language: "es" },
  ],
  mailings: [],
  secretariat: { email: "secretariat@conference.example", language: "en" },
  fateOf: () => undefined,
};

let count = 0;
const record = (type: string, facts: Record<string, unknown> = {}, at = "2019-01-10T09:00:00.000Z"): HistoryRecord => ({
  id: String(++count),
  at,
  entity: "delegation/FRA",
  fact: { type, ...facts },
});

const history = [
  record("DelegationInvited", {}, "2019-01-10T09:00:00.000Z"),
  record("InvitationOpened", {}, "2019-01-20T08:00:00.000Z"),
  record("CodeRequested", { contact: "c1" }, "2019-01-20T09:00:00.000Z"),
  record("CodeRequested", { contact: "c1" }, "2019-01-20T10:00:00.000Z"),
  record("DelegationSubmitted", {}, "2019-01-20T10:01:00.000Z"),
  record("DelegationConfirmed", { delegates: ["d1", "d2"] }, "2019-02-20T10:01:00.000Z"),
];
const expected = expectedMails(history, onFile).filter(({ rule }) => rule === undefined);
const secondsAfter = (at: string, seconds: number) => new Date(Date.parse(at) + seconds * 1000).toISOString();
const inbox = expected.map((mail) => ({ ...mail, at: secondsAfter(mail.at, 2) }));
const without = <T>(list: readonly T[], at: number) => list.filter((_, index) => index !== at);

describe("comparing the inbox with the history", () => {
  it("finds nothing to complain of when every mail came once", () => {
    expect(inbox).toHaveLength(7);
    expect(compareMails(expected, inbox)).toEqual({ lost: [], twice: [], unasked: [], otherLanguage: [], late: [] });
  });

  it.each(expected.map((mail, at) => [mail.kind, mail.to, at] as const))(
    "counts a missing %s to %s as lost",
    (...[, , at]) => {
      const { lost, twice, unasked } = compareMails(expected, without(inbox, at));
      expect(lost).toEqual([expected[at]]);
      expect([...twice, ...unasked]).toEqual([]);
    },
  );

  it.each(inbox.map((mail, at) => [mail.kind, mail.to, at] as const))(
    "counts a doubled %s to %s as twice",
    (...[, , at]) => {
      const doubled = inbox[at] as (typeof inbox)[number];
      const { lost, twice, unasked } = compareMails(expected, [
        ...inbox,
        { ...doubled, at: secondsAfter(doubled.at, 30) },
      ]);
      expect(twice).toHaveLength(1);
      expect([...lost, ...unasked]).toEqual([]);
    },
  );

  it("does not let a doubled mail make up for a lost one of the same kind to the same person", () => {
    const [first, second] = inbox.filter(({ kind }) => kind === "code") as [
      (typeof inbox)[number],
      (typeof inbox)[number],
    ];
    const faulty = [...inbox.filter((mail) => mail !== first), { ...second, at: secondsAfter(second.at, 3) }];
    const { lost, twice } = compareMails(expected, faulty);
    expect(lost).toHaveLength(1);
    expect(twice).toHaveLength(1);
  });

  it("tells a mail that nothing asks for from a doubled one", () => {
    const stray = {
      kind: "withdrawal",
      to: "remi.noel@police.fra.example",
      language: "es",
      at: "2019-02-20T10:02:00.000Z",
    };
    const late = { ...(inbox[0] as (typeof inbox)[number]), at: "2019-02-01T00:00:00.000Z" };
    const { lost, twice, unasked } = compareMails(expected, [...inbox, stray, late]);
    expect(unasked).toEqual([late, stray]);
    expect([...lost, ...twice]).toEqual([]);
  });

  it("tells a mail in a language that is not its reader's", () => {
    const [first, ...rest] = inbox as [(typeof inbox)[number]];
    const { lost, otherLanguage } = compareMails(expected, [{ ...first, language: "en" }, ...rest]);
    expect(otherLanguage).toHaveLength(1);
    expect(lost).toEqual([]);
  });

  describe("with a reminder among them", () => {
    const owing = expectedMails(history.slice(0, 2), onFile).filter(({ rule }) => rule !== undefined);
    const reminded = owing.map((mail) => ({ ...mail, at: secondsAfter(mail.at, 100) }));
    const [first, ...rest] = reminded as [(typeof reminded)[number]];
    const with1 = (seconds: number) => [{ ...first, at: secondsAfter(owing[0]?.at as string, seconds) }, ...rest];

    it("finds nothing to complain of when each left within two minutes", () => {
      expect(reminded).toHaveLength(7);
      expect(compareMails(owing, reminded)).toEqual({ lost: [], twice: [], unasked: [], otherLanguage: [], late: [] });
    });

    it("finds one that is missing, and one that came twice", () => {
      expect(compareMails(owing, rest)).toMatchObject({ lost: [owing[0]], twice: [], unasked: [] });
      const twice = [...reminded, { ...first, at: secondsAfter(first.at, 5) }];
      expect(compareMails(owing, twice)).toMatchObject({ lost: [], twice: [{ to: first.to }], unasked: [] });
    });

    it.each([-3600, 3600, -1])(
      "finds one that left %d s after its time: as one lost and one that nobody asked for",
      (seconds) => {
        expect(compareMails(owing, with1(seconds))).toMatchObject({
          lost: [owing[0]],
          unasked: with1(seconds).slice(0, 1),
        });
      },
    );

    it("finds one that left later than is promised", () => {
      expect(compareMails(owing, with1(120)).late).toEqual([]);
      expect(compareMails(owing, with1(121))).toMatchObject({ lost: [], unasked: [], late: with1(121).slice(0, 1) });
    });
  });

  it("compares addresses as mailboxes do, without regard to capitals", () => {
    const shouted = inbox.map((mail) => ({ ...mail, to: mail.to.toUpperCase() }));
    expect(compareMails(expected, shouted).lost).toEqual([]);
  });
});
