import * as z from "zod";
import type { Country } from "../../country.ts";
import { Language } from "../../language.ts";
import { prose } from "../../text.ts";
import { PARTS, ParagraphId } from "../conclusion-text.ts";

/** rules.md 2.3. */
export const AMENDMENT_STATES = [
  "SUBMITTED",
  "INADMISSIBLE",
  "OPEN",
  "NEEDS_REBASE",
  "WITHDRAWN",
  "ACCEPTED_BY_SPONSOR",
  "ADOPTED",
  "REJECTED",
  "LAPSED",
  "MERGED_INTO",
] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

/** Of the form of a paragraph's id: a paragraph that is added goes by the id of its amendment, however it is merged. */
export const AmendmentId = ParagraphId.meta({ id: "AmendmentId", examples: ["faster-replies"] });

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: "must be a SHA-256 in hex" });
const onParagraph = { paragraph: ParagraphId, paragraphHash: Sha256 };
const inWords = { language: Language, text: prose(5000) };

/** What is to change: one paragraph, one place for a new one, or the words of another amendment. */
export const Change = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("replace"), ...onParagraph, ...inWords }),
    z.strictObject({ kind: z.literal("delete"), ...onParagraph }),
    z.strictObject({ kind: z.literal("add-after"), ...onParagraph, ...inWords }),
    z.strictObject({ kind: z.literal("add-first"), part: z.enum(PARTS), ...inWords }),
    z.strictObject({ kind: z.literal("reword"), amendment: AmendmentId, wordingHash: Sha256, ...inWords }),
  ])
  .meta({ id: "AmendmentChange" });
export type Change = z.output<typeof Change>;
export type ChangeInWords = Exclude<Change, { kind: "delete" }>;

/** An amendment as it is tabled: on exactly this version, in one language (C4, C22). */
export const AmendmentPlan = z
  .strictObject({ base: z.strictObject({ version: z.int().min(1), textHash: Sha256 }), change: Change })
  .meta({ id: "AmendmentPlan" });
export type AmendmentPlan = z.output<typeof AmendmentPlan>;

export const DISPOSITIONS = ["accept", "reject", "merge", "vote"] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** What the chair allowed: to table although the time is over. */
export interface Leave {
  readonly chair: string;
  readonly reason: string;
}

export interface Amendment extends AmendmentPlan {
  readonly conference: string;
  readonly conclusion: string;
  readonly id: string;
  readonly state: AmendmentState;
  /** Rises with every command. */
  readonly version: number;
  /** Whose it is now; `earlierMovers` had it before it was taken over. */
  readonly country: Country;
  readonly earlierMovers: readonly Country[];
  readonly coSponsors: readonly Country[];
  readonly tabledAt: string;
  readonly leave?: Leave;
  readonly admittedAt?: string;
  /** Why it is inadmissible. */
  readonly reason?: string;
  /** What it says in the original's language, agreed with the rapporteur; `change.text` stays as it was tabled. */
  readonly wording?: string;
  readonly recommendation?: { readonly disposition: Disposition; readonly reason: string };
  /** RFC 3339 instant at which voting on it started. */
  readonly putAt?: string;
  readonly decision?: string;
  readonly mergedInto?: string;
  readonly lapsedBecause?: string;
}

/** Nobody's proposal is passed over, also not because nobody looked at it yet. */
export const isUndecided = ({ state }: Pick<Amendment, "state">): boolean =>
  state === "SUBMITTED" || state === "OPEN" || state === "NEEDS_REBASE";

export const isAccepted = ({ state }: Pick<Amendment, "state">): boolean =>
  state === "ACCEPTED_BY_SPONSOR" || state === "ADOPTED";

/** Made to the same version; what was decided on an earlier one is in the text already, or out of it for good. */
export const onSameBase = ({ base: one }: Pick<Amendment, "base">, { base: other }: Pick<Amendment, "base">): boolean =>
  one.version === other.version && one.textHash === other.textHash;

/** The amendments that would change this one's words. */
export const amendmentsOf = (id: string, amendments: readonly Amendment[]): Amendment[] =>
  amendments.filter(({ change }) => change.kind === "reword" && change.amendment === id);
