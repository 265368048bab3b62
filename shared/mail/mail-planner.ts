import type { MailClass, MailKind, Recipient } from "#shared/contracts/mail.ts";
import type { Particulars, PlannedMail } from "#shared/contracts/mail-entry.ts";
import type { EventRecord } from "#shared/contracts/record.ts";
import { focalPointOf } from "#shared/domain/member.ts";
import type { Audience } from "./mail-audience.ts";
import type { MailFact } from "./mail-fact.ts";

/** A mailing to many waits behind everything that someone waits for. */
const laneOf = (kind: MailKind) => (TO_MANY.includes(kind) ? "bulk" : "transactional");

const TO_MANY: readonly MailKind[] = [
  ...(["invitation", "conference-changed", "conference-off"] as const),
  ...(["circulation", "amendments-open", "ballot-open", "decision-result"] as const),
];

/** All of these carry rights or duties. INFO is for mailings that nobody loses anything by missing. */
const CLASS: MailClass = "MANDATORY";

export const SECRETARIAT: Recipient = { kind: "secretariat", country: "", id: "secretariat" };

type Recorded = Omit<EventRecord, "fact">;

/** What the mails of one record are made with. */
export const plannerFor = (record: Recorded, audience: Audience) => {
  const { conference, entity, id, at } = record;
  const country = countryOf(record);
  const contact = (person: string, of = country): Recipient => ({ kind: "contact", country: of, id: person });
  const delegate = (person: string, of = country): Recipient => ({ kind: "delegate", country: of, id: person });
  const mail = <K extends MailKind>(
    kind: K,
    recipient: Recipient,
    particulars: Particulars[K],
    changes: Partial<Pick<PlannedMail, "lane" | "occurrence">> = {},
  ) =>
    ({
      ...{ kind, lane: laneOf(kind), mailClass: CLASS, recipient, particulars },
      ...{ conference, entity, occurrence: id, at },
      ...changes,
    }) as PlannedMail;
  const focalPoint = audience.member && focalPointOf(audience.member);
  return {
    ...{ record, audience, country, mail, contact, delegate },
    reason: record.reason === undefined ? {} : { reason: record.reason },
    everyone: (audience.member?.contacts ?? []).map(({ id: person }) => contact(person)),
    speaker: focalPoint ? [contact(focalPoint.id)] : [],
    office: <K extends MailKind>(kind: K, particulars: Particulars[K]) => [mail(kind, SECRETARIAT, particulars)],
    /** One to each who is told of decisions. */
    deciders: <K extends MailKind>(
      kind: K,
      particulars: Particulars[K],
      changes?: Partial<Pick<PlannedMail, "lane">>,
    ) =>
      (audience.deciders ?? []).map(({ kind: role, country: of, id: person }) =>
        mail(kind, { kind: role, country: of, id: person }, particulars, changes),
      ),
  };
};
export type MailPlanner = ReturnType<typeof plannerFor>;

/** How each type of fact is made into mails. */
export type Plans<Type extends MailFact["type"]> = {
  readonly [T in Type]: (fact: Extract<MailFact, { type: T }>, to: MailPlanner) => PlannedMail[];
};

/** `member/FRA` and `delegation/FRA` are about France; an address is about nobody in particular. */
export const countryOf = ({ entity }: Pick<EventRecord, "entity">): string =>
  /^(?:member|delegation)\/([A-Z]{3})$/.exec(entity)?.[1] ?? "";
