import type { EventRecord, Fact } from "#shared/contracts/record.ts";
import type { Dice } from "../kernel/dice.ts";

/** A mail that must leave once, by whom it goes to. Told by the story alone, never by the code under test. */
export interface Due {
  readonly to: string;
  readonly mailClass: "MANDATORY" | "INFO";
}

export interface Story {
  readonly records: readonly EventRecord[];
  readonly due: ReadonlyMap<string, Due>;
}

export const CONFERENCE = "twin-1";
/** Mails to a fifth of the countries are INFO, which the mails of a record are not: the classes are told apart by them. */
export const isInformed = (country: string): boolean => /[AEIOU]$/.test(country);

export const addressOf = (kind: string, id: string): string => `${kind}.${id}@ncb.example`.toLowerCase();

const MOST_DELEGATES = 5;
const LETTERS = 26;

/**
 * What happens at a conference with many members: every record is about a country of its own, so that no two mails of
 * a kind go to the same person.
 */
export const storyOf = (messages: number, start: number, spreadMs: number, dice: Dice): Story => {
  const records: EventRecord[] = [];
  const due = new Map<string, Due>();
  while (due.size < messages) {
    const country = countryAt(records.length);
    const { fact, mails } = chapter(country, messages - due.size, dice);
    const at = new Date(start + Math.floor((spreadMs * due.size) / messages)).toISOString();
    for (const to of mails) due.set(to, { to, mailClass: isInformed(country) ? "INFO" : "MANDATORY" });
    records.push({
      conference: CONFERENCE,
      entity: `delegation/${country}`,
      id: idAt(Date.parse(at), records.length),
      at,
      actor: { kind: "system", id: "twin" },
      fact,
      version: 1,
      requestId: "twin",
    });
  }
  return { records, due };
};

const chapter = (country: string, room: number, dice: Dice): { fact: Fact; mails: string[] } => {
  const focalPoint = `fp-${country}`;
  const chance = dice.below(100);
  if (chance < 20 && room >= 2)
    return {
      fact: { type: "DelegationSubmitted" },
      mails: [focalPoint, `alt-${country}`].map((id) => addressOf("submission-receipt", id)),
    };
  if (chance < 40) {
    const count = Math.min(room, dice.between(1, MOST_DELEGATES));
    const delegates = Array.from({ length: count }, (_, at) => `d${at}-${country}`);
    return {
      fact: { type: "DelegationConfirmed", delegates },
      mails: delegates.map((id) => addressOf("confirmation", id)),
    };
  }
  if (chance < 60)
    return {
      fact: { type: "CodeRequested", contact: focalPoint, challenge: "twin", purpose: "submit" },
      mails: [addressOf("code", focalPoint)],
    };
  return { fact: { type: "DelegationInvited" }, mails: [addressOf("invitation", focalPoint)] };
};

export const memberOf = (country: string) => ({
  contacts: [
    {
      id: `fp-${country}`,
      role: "focal-point" as const,
      name: "F",
      email: `fp-${country}@ncb.example`,
      linkVersion: 1,
    },
    {
      id: `alt-${country}`,
      role: "alternate" as const,
      name: "A",
      email: `alt-${country}@ncb.example`,
      linkVersion: 1,
    },
  ],
});

const countryAt = (index: number): string =>
  [index / LETTERS ** 2, index / LETTERS, index]
    .map((place) => String.fromCharCode(65 + (Math.floor(place) % LETTERS)))
    .join("");

/** A UUID of version 7, which sorts by time. */
const idAt = (at: number, index: number): string => {
  const instant = at.toString(16).padStart(12, "0");
  return `${instant.slice(0, 8)}-${instant.slice(8)}-7000-8000-${String(index).padStart(12, "0")}`;
};
