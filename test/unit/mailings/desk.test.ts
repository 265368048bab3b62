import { expect, test } from "vitest";
import { type LastMail, listUnreachable } from "#functions/mail/list-unreachable.ts";
import { readMail } from "#functions/mail/read-mail.ts";
import { resendMail } from "#functions/mail/resend-mail.ts";
import { unsubscribe } from "#functions/mail/unsubscribe.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Suppression } from "#shared/contracts/suppression.ts";
import type { MemberFile } from "#shared/domain/audience.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";
import { plannedMail } from "../mail/support/memory-ledger.ts";
import { delegate, member, reader } from "./people.ts";

const conference = { id: "honcb-15", state: "ANNOUNCED" } as unknown as Conference;
const findConference = async () => conference;
const LEDGER_KEY = "a".repeat(64);
// biome-ignore lint/suspicious/noExplicitAny: the parts of a request that these use cases read
const request = (parts: object): any => ({
  params: { conference: "honcb-15" },
  command: { now: new Date() },
  ...parts,
});

const suppressed = (address: string, scope: Suppression["scope"]) =>
  ({ addressHash: `#${address}`, scope, at: "2019-01-10T00:00:00.000Z" }) as Suppression;

const FILES: MemberFile[] = [
  { member: member("FRA"), delegation: { state: "CONFIRMED" }, delegates: [delegate("d1")] },
  { member: member("PER"), delegates: [] },
];

const unreachable = async (suppressions: Suppression[], lastMails: [string, LastMail][], files = FILES) => {
  const list = listUnreachable({
    findConference,
    readMembers: reader(files),
    allSuppressions: async () => suppressions,
    lastMails: async () => new Map(lastMails),
    hashOfAddress: (address) => `#${address}`,
  });
  const { body } = await list(request({ query: { limit: 50 } }));
  return body.items.map(({ person, why, otherContact }) => [person, why, otherContact]);
};
const at = "2019-01-12T00:00:00.000Z";

test("whom no mail reaches is listed, with whether the country can be reached otherwise (N11)", async () => {
  expect(
    await unreachable(
      [suppressed("fp@FRA.example", "all"), suppressed("fp@PER.example", "all"), suppressed("alt@PER.example", "all")],
      [["delegate/FRA/d1", { state: "BOUNCED", at, addressHash: "#d1@ncb.example" }]],
    ),
  ).toEqual([
    ["contact/FRA/FRA-b", "suppressed", true],
    ["delegate/FRA/d1", "BOUNCED", true],
    ["contact/PER/PER-a", "suppressed", false],
    ["contact/PER/PER-b", "suppressed", false],
  ]);
});

test("a country's contacts count for all of its delegation, in however many parts that is read", async () => {
  const [france, peru] = FILES as [MemberFile, MemberFile];
  const rest = { ...france, member: member("FRA", { contacts: [] }), delegates: [delegate("d2")], part: true as const };
  const bounced = (id: string): [string, LastMail] => [
    `delegate/FRA/${id}`,
    { state: "BOUNCED", at, addressHash: `#${id}@ncb.example` },
  ];
  expect(await unreachable([], [bounced("d1"), bounced("d2")], [{ ...france, part: true }, rest, peru])).toEqual([
    ["delegate/FRA/d1", "BOUNCED", true],
    ["delegate/FRA/d2", "BOUNCED", true],
  ]);
});

test("control: who declined information, whose last mail arrived, or whose old address bounced, is not", async () => {
  expect(
    await unreachable(
      [suppressed("fp@FRA.example", "info")],
      [
        ["contact/FRA/FRA-a", { state: "DELIVERED", at }],
        ["delegate/FRA/d1", { state: "BOUNCED", at, addressHash: "#old@ncb.example" }],
      ],
    ),
  ).toEqual([]);
});

const entryIn = (state: LedgerState, changes: Partial<LedgerEntry> = {}) =>
  ({ ...plannedMail(), ledgerKey: LEDGER_KEY, state, attempt: 1, ...changes }) as LedgerEntry;

const resent = async (entry: LedgerEntry | undefined) => {
  const orders: string[] = [];
  const resend = resendMail({
    findConference,
    findMail: async () => entry,
    orderAgain: async ({ ledgerKey }) => void orders.push(ledgerKey),
  });
  const input = request({ params: { conference: "honcb-15", ledgerKey: LEDGER_KEY }, body: { reason: "Lost" } });
  const answer = await resend(input).then(
    () => "ordered",
    (error) => error.refusal,
  );
  expect(orders).toHaveLength(answer === "ordered" ? 1 : 0);
  return answer;
};

test("what has ended is sent again on order; what may still leave is not, nor a code, nor another conference's", async () => {
  for (const state of ["ACCEPTED", "DELIVERED", "BOUNCED", "REJECTED", "UNKNOWN", "CANCELLED", "SUPPRESSED"] as const)
    expect(await resent(entryIn(state)), state).toBe("ordered");
  for (const state of ["PLANNED", "CLAIMED", "SENDING", "HELD"] as const)
    expect(await resent(entryIn(state)), state).toBe("mail-under-way");
  expect(await resent(entryIn("DELIVERED", { kind: "code", particulars: { challenge: "c" } } as never))).toBe(
    "mail-not-repeatable",
  );
  expect(await resent(entryIn("DELIVERED", { conference: "regional-4" }))).toBe("not-found");
  expect(await resent(undefined)).toBe("not-found");
});

test("one mail is shown with its recipient as stored now, or without one who is gone", async () => {
  const shown = async (contact: string) => {
    const read = readMail({
      findMail: async () => entryIn("DELIVERED", { recipient: { kind: "contact", country: "FRA", id: contact } }),
      findCircumstances: async () => ({ conference, member: member("FRA"), delegation: undefined }),
    });
    return (await read(request({ params: { conference: "honcb-15", ledgerKey: LEDGER_KEY } }))).body;
  };
  expect(await shown("FRA-b")).toMatchObject({
    person: "contact/FRA/FRA-b",
    recipient: { name: "Focal FRA", email: "fp@FRA.example", language: "en" },
  });
  expect(await shown("nobody")).not.toHaveProperty("recipient");
});

test("a token that nobody was mailed declines nothing", async () => {
  const declined: string[] = [];
  const press = unsubscribe<string>({
    hashOfToken: (purpose, token) => `${purpose}:${token}`,
    findDecliner: async (hash) => (hash === "unsubscribe:good" ? "BEL" : undefined),
    declineInformation: async (decliner) => void declined.push(decliner),
  });
  await expect(press(request({ params: { token: "bad" } }))).rejects.toMatchObject({ refusal: "link-not-valid" });
  expect((await press(request({ params: { token: "good" } }))).body).toContain("no more information messages");
  expect(declined).toEqual(["BEL"]);
});
