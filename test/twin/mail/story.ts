import type { Recipient } from "#shared/contracts/mail.ts";
import type { EventRecord, Fact } from "#shared/contracts/record.ts";
import type { Mailing } from "#shared/domain/mailing.ts";
import type { Member } from "#shared/domain/member.ts";
import type { Dice } from "../kernel/dice.ts";
import { memberOf } from "./members.ts";

/** A mail that must leave once. Told by the story alone, never by the code under test. */
export interface Due {
  /** Kind and person: no person of the story gets two mails of one kind. */
  readonly what: string;
  readonly to: string;
  readonly mailClass: "MANDATORY" | "INFO";
  /** When that happened which it tells of. */
  readonly at: number;
}

export interface Story {
  readonly members: ReadonlyMap<string, Member>;
  readonly mailings: ReadonlyMap<string, Mailing>;
  readonly records: readonly EventRecord[];
  readonly due: ReadonlyMap<string, Due>;
}

export const CONFERENCE = "twin-1";
export const whatOf = (kind: string, { id }: Pick<Recipient, "id">): string => `${kind}.${id}`;
export const addressOf = ({ id }: Pick<Recipient, "id">): string => `${id}@ncb.example`.toLowerCase();

/** Mails for each country, some more than there will be room for. */
const PER_COUNTRY = 7;
/** About as many countries as there are: what is decided is told to so many at once, whatever the size of the story. */
const DECIDING = 200;
const MOST_DELEGATES = 5;

/**
 * A conference: countries are invited, ask for codes, submit, have their delegates confirmed, and write statements on
 * a text under silence, whose end is told to all of them at once; and there are two mailings, one of information to all
 * alternates and one that carries duties to all focal points.
 */
export const storyOf = (messages: number, start: number, lastsMs: number, dice: Dice): Story => {
  const countries = Array.from({ length: Math.floor(messages / PER_COUNTRY) }, (_, at) => countryAt(at));
  const members = new Map(countries.map((country) => [country, memberOf(CONFERENCE, country)]));
  const mailings = new Map(MAILINGS.map((mailing) => [mailing.id, mailing]));
  const due = new Map<string, Due>();
  const happened: { at: number; entity: EventRecord["entity"]; fact: Fact }[] = [];

  const happens = (
    entity: EventRecord["entity"],
    fact: Fact,
    mails: readonly string[],
    mailClass: Due["mailClass"],
  ) => {
    const at = start + dice.below(lastsMs);
    happened.push({ at, entity, fact });
    for (const what of mails) due.set(what, { what, to: addressOf({ id: what.replace(/^.*\./, "") }), mailClass, at });
  };
  for (const { id, audience, mailClass } of MAILINGS) {
    const people = countries.map((country) => `mailing.${audience.roles[0] === "alternate" ? "alt" : "fp"}-${country}`);
    happens(`mailing/${id}`, { type: "MailingReleased", mailing: id }, people, mailClass);
  }
  const people = decidingOf(members).flatMap(({ contacts }) => contacts.map(({ id }) => `decision-result.${id}`));
  happens("decision/cooperation.1", SEALED, people, "MANDATORY");
  for (const country of countries) {
    const [focalPoint, alternate] = [`fp-${country}`, `alt-${country}`];
    const confirm = (count: number, prefix: string) => {
      const delegates = Array.from({ length: count }, (_, at) => `${prefix}${at}-${country}`);
      const fact: Fact = { type: "DelegationConfirmed", delegates };
      happens(
        `delegation/${country}`,
        fact,
        delegates.map((id) => `confirmation.${id}`),
        "MANDATORY",
      );
    };
    const tell = (share: number, fact: Fact, ...mails: string[]) => {
      if (dice.happens(share) && due.size + mails.length <= messages)
        happens(`delegation/${country}`, fact, mails, "MANDATORY");
    };
    tell(1, { type: "DelegationInvited" }, `invitation.${focalPoint}`);
    const code: Fact = {
      ...({ type: "CodeRequested", contact: focalPoint, holder: "contact" } as const),
      ...({ challenge: "twin", purpose: "submit" } as const),
    };
    tell(0.6, code, `code.${focalPoint}`);
    const receipts = [focalPoint, alternate].map((id) => `submission-receipt.${id}`);
    tell(0.6, { type: "DelegationSubmitted" }, ...receipts);
    const written = [focalPoint, alternate].map((id) => `act-receipt.${id}`);
    tell(0.3, { ...STATED, country }, ...written);
    if (dice.happens(0.7)) confirm(Math.min(messages - due.size, dice.between(1, MOST_DELEGATES)), "d");
    // One large delegation takes what is left.
    if (country === countries.at(-1)) confirm(messages - due.size, "e");
  }
  const records = happened
    .sort((one, other) => one.at - other.at)
    .map(({ at, entity, fact }, index) => recordOf(entity, fact, at, index));
  return { members, mailings, records, due };
};

const OF_SILENCE = { silence: "cooperation.1", conclusion: "cooperation" };
const STATED = {
  ...({ type: "StatementLogged", kind: "statement", writing: "w", hash: "h" } as const),
  ...{ ...OF_SILENCE, country: "" },
};
const SEALED: Fact = {
  ...{ type: "DecisionSealed", conclusion: "cooperation", decision: "cooperation.1" },
  ...{ mode: "silence", outcome: "ADOPTED", root: "r" },
};

/** The members that are told what is decided. */
export const decidingOf = (members: Story["members"]): Member[] => [...members.values()].slice(0, DECIDING);

export const recordOf = (entity: EventRecord["entity"], fact: Fact, at: number, index: number): EventRecord => ({
  ...{ conference: CONFERENCE, entity, id: idAt(at, index), at: new Date(at).toISOString(), fact },
  ...{ actor: { kind: "system", id: "twin" }, version: 1, requestId: "twin" },
});

const mailing = (id: string, role: "alternate" | "focal-point", mailClass: Due["mailClass"]): Mailing => ({
  ...{ conference: CONFERENCE, id, state: "RELEASED", audience: { roles: [role] }, mailClass },
  ...{ texts: {} as Mailing["texts"], createdAt: "2019-01-07T07:00:00.000Z", authors: ["a", "b"], version: 3 },
});
const MAILINGS = [mailing("info", "alternate", "INFO"), mailing("duty", "focal-point", "MANDATORY")];

const LETTERS = 26;
const countryAt = (index: number): string =>
  [index / LETTERS ** 2, index / LETTERS, index]
    .map((place) => String.fromCharCode(65 + (Math.floor(place) % LETTERS)))
    .join("");

/** A UUID of version 7, which sorts by time. */
const idAt = (at: number, index: number): string => {
  const instant = Math.floor(at).toString(16).padStart(12, "0");
  return `${instant.slice(0, 8)}-${instant.slice(8)}-7000-8000-${String(index).padStart(12, "0")}`;
};
