import * as z from "zod";
import type { Country } from "../country.ts";
import type { Language } from "../language.ts";

/** rules.md 2.3. What follows publication (corrigenda, superseding) has rules of its own. */
export const CONCLUSION_STATES = [
  "DRAFT",
  "CIRCULATED",
  "AMENDMENTS_OPEN",
  "AMENDMENTS_CLOSED",
  "CONSOLIDATED",
  "DECISION_OPEN",
  "ADOPTED",
  "NOT_ADOPTED",
  "SILENCE_BROKEN",
  "EDITING",
  "PUBLISHED",
  "WITHDRAWN",
] as const;
export type ConclusionState = (typeof CONCLUSION_STATES)[number];

export const ConclusionId = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/, {
    error: "must be 2 to 40 lower-case letters, digits or hyphens, such as cooperation",
  })
  .meta({ id: "ConclusionId", examples: ["cooperation"] });

/** A document symbol; given when a text is adopted, since until then it has a provisional title and no number. */
export const DocumentSymbol = z
  .string()
  .max(40)
  .regex(/^[A-Z0-9]+(?:[/.-][A-Z0-9]+)+$/, { error: "must be a document symbol, such as HONCB/15/CONC" })
  .meta({ id: "DocumentSymbol", examples: ["HONCB/15/CONC"] });

/** Whose proposal it is. */
export type Sponsor = "secretariat" | Country;

/** One version of the text, named by its hash. Once it was circulated it is never written again. */
export interface TextVersion {
  readonly version: number;
  readonly textHash: string;
  /** RFC 3339 instant; absent while it is worked upon. */
  readonly circulatedAt?: string;
  /** In which languages it is out, in which words, and since when. */
  readonly out: Readonly<Partial<Record<Language, { readonly languageHash: string; readonly at: string }>>>;
}

/** A time for amendments to one version. */
export interface AmendmentRound {
  readonly version: number;
  readonly openedAt: string;
  /** RFC 3339 instant, exclusive. */
  readonly deadline: string;
  readonly closedAt?: string;
}

export const DECISION_MODES = ["consensus", "silence", "vote"] as const;
export type DecisionMode = (typeof DECISION_MODES)[number];

/** How a decision of each mode can end (rules.md 2.3-S, 2.3-C, 2.3-V), and what becomes of the text. */
export const OUTCOMES = {
  consensus: { ADOPTED: "ADOPTED", NO_CONSENSUS: "CIRCULATED" },
  silence: { ADOPTED: "ADOPTED", SILENCE_BROKEN: "SILENCE_BROKEN", SERVICE_UNPROVEN: "CIRCULATED" },
  /** VOID: the quorum was lost before the closing. */
  vote: { ADOPTED: "ADOPTED", NOT_ADOPTED: "NOT_ADOPTED", VOID: "CIRCULATED" },
} as const satisfies Record<DecisionMode, Record<string, ConclusionState>>;
export type Outcome = { [M in DecisionMode]: keyof (typeof OUTCOMES)[M] }[DecisionMode];

/** A decision, taken elsewhere, that the languages need not all have been out so long. */
export interface Waiver {
  readonly decision: string;
  readonly reason: string;
}

/** One question put on this text: what was decided upon is frozen with it. */
export interface Decision {
  readonly id: string;
  readonly mode: DecisionMode;
  readonly version: number;
  readonly textHash: string;
  readonly languages: Readonly<Partial<Record<Language, string>>>;
  /** The rules of procedure in force when it opened. */
  readonly rulesVersion: number;
  readonly openedAt: string;
  readonly waiver?: Waiver;
  readonly outcome?: Outcome;
  readonly endedAt?: string;
}

/** The first of two signatures on a publication holds for exactly what was signed. */
export interface Publication {
  readonly contentHash: string;
  readonly signedBy: string;
  readonly publishedBy?: string;
  readonly publishedAt?: string;
}

export interface Conclusion {
  readonly conference: string;
  readonly id: string;
  readonly sponsor: Sponsor;
  readonly state: ConclusionState;
  /** Rises with every command. */
  readonly version: number;
  /** The text as it stands, and the circulated versions before it. */
  readonly current: TextVersion;
  readonly earlier: readonly TextVersion[];
  readonly rounds: readonly AmendmentRound[];
  readonly decisions: readonly Decision[];
  readonly symbol?: string;
  readonly publication?: Publication;
}

/** A version as records name it. */
export const nameOf = ({ version, textHash }: TextVersion) => ({ textVersion: version, textHash });
