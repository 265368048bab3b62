import { describe, expect, test } from "vitest";
import { destinationOf } from "#functions/mail/destination.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Suppression } from "#shared/contracts/suppression.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { memoryDeliveries } from "./support/memory-deliveries.ts";
import { plannedMail } from "./support/memory-ledger.ts";
import { MEMBER } from "./support/records.ts";
import { sesEvent } from "./support/ses-events.ts";

const CONFERENCE = { secretariat: { email: "secretariat@police.example" } } as Conference;

type Scopes = Readonly<Record<string, Suppression["scope"]>>;

const DELEGATE = { kind: "delegate", country: "FRA", id: "d1" } as const;
const CONTACT = { kind: "contact", country: "FRA", id: "alt-1" } as const;

/** Where a mail goes when these addresses are suppressed. */
const destination = (
  scopes: Scopes,
  entry: Partial<Pick<LedgerEntry, "recipient" | "mailClass">>,
  { address = "d1@ncb.example", member = MEMBER }: { address?: string; member?: object | undefined } = {},
) =>
  destinationOf(
    {
      findSuppression: async (_, hash) => {
        const scope = scopes[hash];
        return scope && ({ scope, why: scope === "all" ? "bounce" : "complaint" } as Suppression);
      },
      hashOfAddress: (one) => `hash of ${one}`,
    },
    { ...plannedMail(), ...entry } as LedgerEntry,
    { member: member as never, conference: CONFERENCE },
    { address },
  );

const own = { to: "d1@ncb.example", addressHash: "hash of d1@ncb.example" };
const all = { "hash of d1@ncb.example": "all" } as const;
const info = { "hash of d1@ncb.example": "info" } as const;

describe("an address", () => {
  test("with nothing against it gets its mail", async () => {
    expect(await destination({}, { recipient: DELEGATE })).toEqual(own);
  });

  test.each(["MANDATORY", "INFO"] as const)("that bounced gets no %s mail", async (mailClass) => {
    expect(await destination(all, { recipient: DELEGATE, mailClass })).toEqual({ suppressed: "bounce" });
    expect(await destination(all, { recipient: CONTACT, mailClass })).toEqual({ suppressed: "bounce" });
  });

  test("whose reader complained gets no information", async () => {
    expect(await destination(info, { recipient: DELEGATE, mailClass: "INFO" })).toEqual({ suppressed: "complaint" });
    expect(await destination(info, { recipient: CONTACT, mailClass: "INFO" })).toEqual({ suppressed: "complaint" });
  });

  test("of a contact who complained still gets what carries rights or duties", async () => {
    expect(await destination(info, { recipient: CONTACT })).toEqual(own);
  });
});

describe("a delegate who complained", () => {
  test("has what carries rights or duties go to the focal point", async () => {
    expect(await destination(info, { recipient: DELEGATE })).toEqual({
      ...{ to: "a@ncb.example", addressHash: "hash of a@ncb.example" },
      sentTo: { kind: "contact", country: "FRA", id: "fp-1" },
    });
  });

  test("and whose focal point's address is dead, or who has none, gets nothing, which is seen in the ledger", async () => {
    const both = { ...info, "hash of a@ncb.example": "all" } as const;
    expect(await destination(both, { recipient: DELEGATE })).toEqual({ suppressed: "complaint" });
    expect(await destination(info, { recipient: DELEGATE }, { member: { contacts: [] } })).toEqual({
      suppressed: "complaint",
    });
  });
});

describe("a region's desk whose address takes no mail", () => {
  const desk = { recipient: { kind: "desk", country: "FRA", id: "europe" } } as const;

  test("has the secretariat told instead", async () => {
    expect(await destination(all, desk)).toEqual({
      ...{ to: "secretariat@police.example", addressHash: "hash of secretariat@police.example" },
      sentTo: { kind: "secretariat", country: "", id: "secretariat" },
    });
    expect(await destination({}, desk)).toEqual(own);
  });

  test("and whose secretariat's takes none either gets nothing, which is seen in the ledger", async () => {
    const both = { ...all, "hash of secretariat@police.example": "all" } as const;
    expect(await destination(both, desk)).toEqual({ suppressed: "bounce" });
  });
});

test("after a hard bounce nothing is sent to the address any more: 0 of 100 mails; control: before it, 100", async () => {
  const deliveries = memoryDeliveries();
  const leaving = async () => {
    const places = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        destinationOf(
          {
            findSuppression: async (conference, hash) => deliveries.suppressions.get(`${conference} ${hash}`),
            hashOfAddress: (one) => `hash of ${one}`,
          },
          { ...plannedMail({ occurrence: `r-${at}` }) } as LedgerEntry,
          { member: MEMBER as never, conference: CONFERENCE },
          { address: "fp@ncb.example" },
        ),
      ),
    );
    return places.filter((place) => "to" in place).length;
  };
  const key = "c".repeat(64);
  deliveries.sent(key);
  expect(await leaving()).toBe(100);
  await deliveries.record(sesEvent("hard-bounce", { ledgerKey: key }));
  expect(await leaving()).toBe(0);
});
