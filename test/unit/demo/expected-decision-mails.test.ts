import { describe, expect, it } from "vitest";
import { decisionMailsFor } from "#infra/local/demo/expected-decision-mails.ts";
import type { HistoryRecord } from "#infra/local/demo/history-record.ts";
import { readersOf } from "#infra/local/demo/readers-on-file.ts";

const coming = { state: "CONFIRMED", language: "fr" };
const readers = readersOf({
  members: [
    {
      ...{ country: "FRA", language: "fr" },
      contacts: [
        { id: "focal-fra", role: "focal-point", email: "focal@ncb-fra.example" },
        { id: "second-fra", role: "alternate", email: "second@ncb-fra.example" },
      ],
    },
    {
      ...{ country: "PER", language: "es" },
      // Its focal point comes as the head, and reads at one address.
      contacts: [{ id: "focal-per", role: "focal-point", email: "Rosa@police.per.example" }],
    },
    {
      ...{ country: "EGY", language: "ar" },
      contacts: [{ id: "focal-egy", role: "focal-point", email: "focal@ncb-egy.example" }],
    },
  ],
  people: [
    { ...coming, country: "FRA", id: "helene", category: "HEAD", email: "helene@police.fra.example" },
    { ...coming, country: "FRA", id: "remi", category: "ALTERNATE", email: "remi@police.fra.example" },
    { ...coming, country: "FRA", id: "noel", category: "HEAD", state: "REPLACED", email: "noel@police.fra.example" },
    { ...coming, country: "PER", id: "rosa", category: "HEAD", email: "rosa@police.per.example", language: "es" },
  ],
  mailings: [],
  secretariat: { email: "secretariat@conference.example", language: "en" },
  fateOf: () => undefined,
});

const record = (at: string, entity: string, type: string, facts: Record<string, unknown> = {}): HistoryRecord => ({
  ...{ id: at, at: `2019-${at}:00.000Z`, entity, actor: { kind: "delegate", country: "PER" } },
  fact: { type, ...facts },
});
const registration = [
  ...["FRA", "PER", "EGY"].map((country) => record("01-10T09:00", `delegation/${country}`, "DelegationInvited")),
  record("02-20T09:00", "delegation/FRA", "DelegationConfirmed", { delegates: ["helene", "remi"] }),
  record("02-20T09:00", "delegation/PER", "DelegationConfirmed", { delegates: ["rosa"] }),
];
const FRANCE = ["helene", "focal", "second"].map((who) => `${who} FRA`);
const PERU = ["rosa PER"];
const EGYPT = ["focal EGY"];

/** Who is told of the last of these records. */
const told = (...history: HistoryRecord[]) => {
  const all = [...registration, ...history];
  return decisionMailsFor(
    all,
    readers,
  )(all.at(-1) as HistoryRecord).map(({ kind, reader: { to } }) => {
    const [, who, country] = /^(\w+)@(?:.*\W(\w{3})\.example)?/.exec(to.toLowerCase()) ?? [];
    return `${kind} ${who}${country ? ` ${country.toUpperCase()}` : ""}`;
  });
};
const each = (kind: string, ...whom: string[]) => whom.map((who) => `${kind} ${who}`);

const AT = "03-28T09:00";
const FASTER = "amendment/darknet.faster-replies";

describe("mails about texts and decisions that the history asks for", () => {
  it("are of texts to the focal points of those that may come, and to heads who are confirmed", () => {
    const texts = ["focal FRA", "helene FRA", "rosa PER", "focal EGY"];
    expect(told(record(AT, "conclusion/darknet", "ConclusionCirculated"))).toEqual(each("circulation", ...texts));
    const regrets = record("03-01T09:00", "delegation/EGY", "RegretsSent");
    const opened = record(AT, "conclusion/darknet", "AmendmentsOpened");
    expect(told(regrets, opened)).toEqual(each("amendments-open", ...texts.slice(0, 3)));
    const back = record("03-02T09:00", "delegation/EGY", "RegretsTakenBack");
    expect(told(regrets, back, opened)).toEqual(each("amendments-open", ...texts));
  });

  it.each(["AmendmentTabled", "AmendmentSupported", "AmendmentTakenOver", "BallotCast", "StatementAttached"])(
    "are receipts to all of the country, for %s",
    (type) => {
      expect(told(record(AT, "vote/darknet.1.v1", type, { country: "FRA" }))).toEqual(each("act-receipt", ...FRANCE));
    },
  );

  it("are a receipt to whoever withdrew, which the record names as its actor", () => {
    expect(told(record(AT, FASTER, "AmendmentWithdrawn"))).toEqual(each("act-receipt", ...PERU));
  });

  it("are what became of an amendment to those whose it is by then", () => {
    const tabled = record("03-28T08:00", FASTER, "AmendmentTabled", { country: "FRA" });
    const supported = record("03-28T08:10", FASTER, "AmendmentSupported", { country: "EGY" });
    const takenOver = record("03-28T08:20", FASTER, "AmendmentTakenOver", { country: "EGY" });
    const ended = record("03-28T08:20", FASTER, "AmendmentSupportEnded", { country: "EGY" });
    const admitted = record(AT, FASTER, "AmendmentAdmitted");
    const outcome = (...whom: string[]) => each("amendment-outcome", ...whom);
    expect(told(tabled, admitted)).toEqual(outcome(...FRANCE));
    expect(told(tabled, supported, admitted)).toEqual(outcome(...FRANCE, ...EGYPT));
    expect(told(tabled, supported, ended, admitted)).toEqual(outcome(...FRANCE));
    expect(told(tabled, supported, takenOver, admitted)).toEqual(outcome(...EGYPT));
    const later = record("03-28T10:00", FASTER, "AmendmentSupported", { country: "PER" });
    expect(told(tabled, later, record(AT, FASTER, "AmendmentLapsed"))).toEqual(outcome(...FRANCE));
    expect(told(tabled, record(AT, "amendment/darknet.other", "AmendmentLapsed"))).toEqual([]);
  });

  it("tell who acts for a head, who then is told of what the country does until the time is over", () => {
    const until = { delegate: "remi", until: "2019-03-28T09:00:00Z" };
    const designated = record("03-08T09:00", "delegation/FRA", "ActingHeadDesignated", until);
    const all = ["helene FRA", "remi FRA", "focal FRA", "second FRA"];
    expect(told(designated)).toEqual(each("acting-head", ...all));
    const cast = (at: string) => record(at, "vote/darknet.1.v1", "BallotCast", { country: "FRA" });
    expect(told(designated, cast("03-28T08:59"))).toEqual(each("act-receipt", ...all));
    expect(told(designated, cast(AT))).toEqual(each("act-receipt", ...FRANCE));
  });

  it("tell those concerned of a link on a second device, and whose it is", () => {
    expect(told(record(AT, "delegation/FRA", "LinkOpenedElsewhere", { delegate: "remi" }))).toEqual(
      each("link-alert", "helene FRA", "remi FRA", "focal FRA", "second FRA"),
    );
  });

  it("ask those to vote whose credentials were accepted when the vote opened, and only where they vote from afar", () => {
    const credentials = (at: string, what: string, ...countries: string[]) =>
      record(at, "roll/honcb-15", "CredentialsSet", { credentials: what, countries });
    const opened = (method: string) => record(AT, "vote/darknet.1.v1", "VoteOpened", { method });
    const accepted = credentials("03-28T08:00", "ACCEPTED", "FRA", "PER");
    const votes = (...whom: string[]) => each("ballot-open", ...whom);
    expect(told(accepted, opened("recorded"))).toEqual(votes(...FRANCE, ...PERU));
    expect(told(accepted, credentials("03-28T08:10", "REJECTED", "FRA"), opened("recorded"))).toEqual(votes(...PERU));
    expect(told(accepted, opened("show-of-hands"))).toEqual([]);
    expect(told(credentials("03-28T10:00", "ACCEPTED", "FRA"), opened("recorded"))).toEqual([]);
  });

  it("announce silences and results to everybody that was invited, with what the secretariat has to look after", () => {
    const everybody = [...FRANCE, ...PERU, ...EGYPT];
    expect(told(record(AT, "decision/services.1", "SilenceOpened"))).toEqual(each("silence-opened", ...everybody));
    expect(told(record(AT, "decision/services.1", "DecisionSealed"))).toEqual(each("decision-result", ...everybody));
    for (const type of ["SilenceAdopted", "NoticeFailed"])
      expect(told(record(AT, "decision/services.1", type))).toEqual(["silence-office secretariat"]);
  });

  it.each([
    "DecisionOpened",
    "DecisionEnded",
    "VoteClosed",
    "GavelFell",
    "PresenceTaken",
    "AmendmentPut",
    "NoticeProven",
  ])("are none for %s", (type) => {
    expect(told(record(AT, "conclusion/darknet", type, { country: "FRA" }))).toEqual([]);
  });
});
