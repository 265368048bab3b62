import { describe, expect, test } from "vitest";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { DelegateState, Delegation } from "#shared/domain/delegation.ts";
import { appointmentOf } from "#shared/mail/appointment.ts";
import { readerOf } from "#shared/mail/reader-of.ts";
import { SAMPLE_CONFERENCE } from "#shared/mail/samples.ts";
import { whyNot } from "#shared/mail/why-not.ts";
import { plannedMail } from "./support/memory-ledger.ts";

const NOW = new Date("2019-03-02T10:15:30.000Z");

const conference = (version = 2, startsOn = "2019-04-09") =>
  ({
    ...SAMPLE_CONFERENCE,
    secretariat: { ...SAMPLE_CONFERENCE.secretariat, email: "secretariat@police.example" },
    ...{ id: "honcb-15", state: "ANNOUNCED", version, startsOn },
  }) as unknown as Conference;

const delegation = (version: number, state: DelegateState) =>
  ({
    ...{ conference: "honcb-15", country: "CIV", version },
    delegates: [
      { id: "d1", state, category: "HEAD", givenNames: "A", familyName: "B", email: "d1@ncb.example", language: "fr" },
    ],
  }) as unknown as Delegation;

const TO_DELEGATE = { kind: "delegate", country: "CIV", id: "d1" } as const;
const confirmation = { kind: "confirmation", recipient: TO_DELEGATE, particulars: {} };
const goodbye = { kind: "withdrawal", recipient: TO_DELEGATE, particulars: { who: "reader" } };

/** The appointment of a mail that leaves while the delegation is in this version and its delegate in this state. */
const leaving = (mail: object, version: number, state: DelegateState, of = conference()) => {
  const entry = plannedMail(mail as Partial<LedgerEntry>) as LedgerEntry;
  const circumstances = { conference: of, member: undefined, delegation: delegation(version, state) };
  const reader = readerOf(entry, circumstances);
  if (reader === undefined) throw new Error("There is no such reader.");
  return {
    overtaken: whyNot(entry, circumstances, reader, NOW),
    appointment: appointmentOf(entry, circumstances, reader, { sender: "conference@police.example", now: NOW }),
  };
};

test("a confirmation asks for the appointment, in the secretariat's name and reachable there", () => {
  expect(leaving(confirmation, 9, "CONFIRMED").appointment).toEqual({
    ...{ method: "REQUEST", uid: "d1@honcb-15.passerelle", sequence: 11, stamp: NOW },
    organizer: {
      name: "Secrétariat de la Conférence",
      address: "secretariat@police.example",
      sender: "conference@police.example",
    },
    attendee: { name: "A B", address: "d1@ncb.example", category: "HEAD" },
  });
});

test("confirmed, withdrawn, restored and confirmed again: one entry whose sequence rises each time", () => {
  const story = [
    leaving(confirmation, 9, "CONFIRMED"),
    leaving(goodbye, 10, "WITHDRAWN"),
    leaving(confirmation, 13, "CONFIRMED"),
    // The conference has moved meanwhile.
    leaving({ ...confirmation, kind: "conference-changed" }, 13, "CONFIRMED", conference(3, "2019-05-14")),
  ].map(({ appointment }) => appointment);
  expect(story.map((one) => one?.method)).toEqual(["REQUEST", "CANCEL", "REQUEST", "REQUEST"]);
  expect(new Set(story.map((one) => one?.uid))).toEqual(new Set(["d1@honcb-15.passerelle"]));
  const sequences = story.map((one) => one?.sequence ?? 0);
  expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
});

describe("a mail that leaves late", () => {
  test("confirms nobody who has left since", () => {
    expect(leaving(confirmation, 10, "WITHDRAWN").overtaken).toBe("no longer confirmed");
    expect(leaving(confirmation, 9, "CONFIRMED").overtaken).toBeUndefined();
  });

  test("takes nothing out of the calendar of someone who was confirmed again", () => {
    expect(leaving(goodbye, 13, "CONFIRMED").overtaken).toBe("confirmed again");
    expect(leaving(goodbye, 10, "WITHDRAWN").overtaken).toBeUndefined();
  });
});

test("what contacts are told is nothing for a calendar", () => {
  const toContact = { ...goodbye, particulars: { who: "delegate", delegate: "d1" } };
  expect(leaving(toContact, 10, "WITHDRAWN").appointment).toBeUndefined();
});
