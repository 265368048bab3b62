import type { Seal } from "#shared/contracts/kept-decision.ts";
import type { MemberFile } from "#shared/domain/audience.ts";
import type { Amendment } from "#shared/domain/conclusions/amendments/amendment.ts";
import type { Conclusion, TextVersion } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Mailing } from "#shared/domain/mailing.ts";
import type { Member } from "#shared/domain/member.ts";
import type { Moment } from "#shared/domain/reminders/moment.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";

/** What is true of what a mail about amendments, votes, silences and decisions tells of. */
export interface OfDecision {
  readonly amendment?: Amendment;
  readonly silence?: Silence;
  readonly vote?: Vote;
  /** The ballot that a receipt is for; of a vote that closes soon, that the reader's country cast one. */
  readonly receipt?: { readonly hash?: string };
  /** How a decision ended, with how many statements; the count, where it says why a vote is void. */
  readonly result?: { readonly seal: Seal; readonly statements: number; readonly tally?: Pick<Tally, "voidBecause"> };
}

/** What is true when the mail is sent. */
export interface Circumstances extends OfDecision {
  readonly conference: Conference;
  readonly member: Member | undefined;
  readonly delegation: Delegation | undefined;
  /** For a mailing: what it says, and whether it may still leave. */
  readonly mailing?: Mailing;
  /** For reminders: the rule, what it planned, and the date it counts from, which may be gone. */
  readonly reminding?: {
    readonly reminder: Reminder;
    readonly occurrence: Occurrence | undefined;
    readonly moment: Moment | undefined;
  };
  /** For a date that has changed: as it is now. */
  readonly moment?: Moment;
  /** For a text: how far it has come, and what the version told of says, with the languages that it is out in. */
  readonly text?: {
    readonly conclusion: Conclusion;
    readonly version: TextVersion;
    readonly words: ConclusionText;
    readonly out: readonly Language[];
  };
}

/** A country's member with those who come, as an audience asks for them; undefined where there is no such member. */
export const fileOf = ({ member, delegation }: Pick<Circumstances, "member" | "delegation">): MemberFile | undefined =>
  member && { member, ...(delegation && { delegation }), delegates: delegation?.delegates ?? [] };
