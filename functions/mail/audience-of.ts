import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { EventRecord } from "#shared/contracts/record.ts";
import type { TextReader } from "#shared/domain/conclusions/text-readers.ts";
import type { Member } from "#shared/domain/member.ts";
import type { Audience, ContactRef, DelegateRef } from "#shared/mail/mail-audience.ts";
import type { MailFact } from "#shared/mail/mail-fact.ts";
import { countryOf } from "#shared/mail/mail-planner.ts";
import { type Needs as DecisionNeeds, decisionAudience } from "./decision-audience.ts";

export interface Needs extends DecisionNeeds {
  readonly findMember: (conference: string, country: string) => Promise<Pick<Member, "contacts"> | undefined>;
  readonly findContactsAt: (conference: string, addressHash: string) => Promise<readonly ContactRef[]>;
  /** Those at an address who may act for a delegation. */
  readonly findHeadsAt: (
    conference: string,
    addressHash: string,
  ) => Promise<readonly { readonly country: string; readonly delegate: string }[]>;
  /** The focal points of members that may come. */
  readonly findSpeakers: (conference: string) => Promise<readonly ContactRef[]>;
  readonly confirmedDelegates: (conference: string) => Promise<readonly DelegateRef[]>;
  /** Everyone who is told of texts. */
  readonly findTextReaders: (conference: string) => Promise<readonly TextReader[]>;
  readonly findMail: (ledgerKey: string) => Promise<LedgerEntry | undefined>;
}

/** Who may have to be told of a record, asked for once for all of its mails. */
export const audienceOf = async (
  needs: Needs,
  record: Omit<EventRecord, "fact">,
  fact: MailFact,
): Promise<Audience> => {
  const { conference } = record;
  switch (fact.type) {
    case "LinkRequested": {
      const [contacts, heads] = await Promise.all([
        needs.findContactsAt(conference, fact.addressHash),
        needs.findHeadsAt(conference, fact.addressHash),
      ]);
      return { contacts, heads: heads.map(({ country, delegate: id }) => ({ country, id })) };
    }
    case "ConferenceChanged":
      return fact.moved ? { delegates: await needs.confirmedDelegates(conference) } : {};
    case "ConferenceAnnounced":
      return fact.again ? { delegates: await needs.confirmedDelegates(conference) } : {};
    case "ConferencePostponed":
    case "ConferenceCancelled": {
      const [speakers, delegates] = await Promise.all([
        needs.findSpeakers(conference),
        needs.confirmedDelegates(conference),
      ]);
      return { speakers, delegates };
    }
    case "ConclusionCirculated":
    case "LanguagePutOut":
    case "AmendmentsOpened":
      return { readers: await needs.findTextReaders(conference) };
    case "MailResent": {
      const original = await needs.findMail(fact.ledgerKey);
      return original ? { original } : {};
    }
    case "MailingTested":
      return {};
    default:
      return (
        (await decisionAudience(needs, record, fact)) ?? {
          member: await needs.findMember(conference, countryOf(record)),
        }
      );
  }
};
