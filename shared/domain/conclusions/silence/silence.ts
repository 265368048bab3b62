import type { Language } from "../../language.ts";
import type { Decision, Outcome } from "../conclusion.ts";
import { NOTHING_HEARD, type Service, type Unproven, unprovenAmong } from "./notice.ts";

/**
 * rules.md 2.3-S. AD_REFERENDUM: the time is over without an objection, and members that were absent may still object.
 * NOT_SERVED: it is over, but not everybody entitled is proven to have been told, so that silence says nothing.
 */
export const SILENCE_STATES = ["OPEN", "AD_REFERENDUM", "ADOPTED", "BROKEN", "NOT_SERVED"] as const;
export type SilenceState = (typeof SILENCE_STATES)[number];
export type SilenceEnd = Exclude<SilenceState, "OPEN" | "AD_REFERENDUM">;

/** What the end of a silence is to the conclusion that was under it. */
export const OUTCOME_OF = {
  ADOPTED: "ADOPTED",
  BROKEN: "SILENCE_BROKEN",
  NOT_SERVED: "SERVICE_UNPROVEN",
} as const satisfies Record<SilenceEnd, Outcome>;

/** What a delegation sent in writing; the words are kept elsewhere, and named by their hash. */
export interface Writing {
  readonly id: string;
  readonly hash: string;
  readonly language: Language;
}

export interface Received extends Writing {
  readonly country: string;
  /** Id of who acted for the delegation. */
  readonly person: string;
  /** The server's instant when it was committed. */
  readonly receivedAt: string;
}

export interface Objection extends Received {
  readonly how: "objection" | "amendment";
}

/** Interpretative, or what came too late to be more than a statement. */
export interface Statement extends Received {
  readonly kind: "statement" | "late-objection" | "late-amendment";
}

/** One silence, for one decision; any change of the text needs another decision, and so another silence. */
export interface Silence {
  readonly conference: string;
  readonly conclusion: string;
  /** The decision's. */
  readonly id: string;
  readonly state: SilenceState;
  /** Rises with every command that changes something. */
  readonly version: number;
  /** Frozen with the decision: which version, and in which words it is out in each language. */
  readonly text: Pick<Decision, "version" | "textHash" | "languages" | "rulesVersion">;
  readonly openedAt: string;
  /** As announced, each later than the one before; the last is in force. Exclusive. `by`: who presided. */
  readonly expiries: readonly { readonly at: string; readonly announcedAt: string; readonly by: string }[];
  /** Who may object and must be proven to know, frozen when it opened; in the order of their codes. */
  readonly entitled: readonly string[];
  /** Who is told all of it besides, such as observers. */
  readonly informed: readonly string[];
  readonly objectorsNamed: boolean;
  /** The variant in which those entitled that were absent have so many days more. */
  readonly adReferendum?: { readonly days: number; readonly absent: readonly string[] };
  /** Of those entitled of whom anything was heard. */
  readonly service: Readonly<Record<string, Service>>;
  readonly objections: readonly Objection[];
  readonly statements: readonly Statement[];
  /** `at` is when it ended by the rules, `decidedAt` when that was committed: a timer may be late. */
  readonly ended?: { readonly at: string; readonly decidedAt: string; readonly unproven: readonly string[] };
}

const DAY_MS = 86_400_000;

/** The expiry in force, in milliseconds; what is received then is too late. */
export const expiryOf = ({ expiries }: Pick<Silence, "expiries">): number => Date.parse(expiries.at(-1)?.at ?? "");

/** Until when absent members may object, if there are any and the rules let them: days of 24 hours from the expiry. */
export const referendumUntil = (silence: Silence): number | undefined =>
  silence.adReferendum && silence.adReferendum.absent.length > 0
    ? expiryOf(silence) + silence.adReferendum.days * DAY_MS
    : undefined;

/** When somebody has to look at it next, in milliseconds. */
export const dueOf = (silence: Silence): number | undefined => {
  if (silence.state === "OPEN") return expiryOf(silence);
  return silence.state === "AD_REFERENDUM" ? referendumUntil(silence) : undefined;
};

export const serviceOf = ({ service }: Pick<Silence, "service">, country: string): Service =>
  service[country] ?? NOTHING_HEARD;

/** Those entitled who are not proven to have been told, each with whether the chair has to act on it. */
export const unprovenIn = (silence: Silence): readonly Unproven[] =>
  unprovenAmong(silence.entitled, (country) => serviceOf(silence, country));

/** Who is told what concerns everybody. */
export const everybody = ({ entitled, informed }: Silence): readonly string[] => [...entitled, ...informed];
