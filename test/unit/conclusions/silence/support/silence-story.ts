import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import { decideSilence } from "#shared/domain/conclusions/silence/decide-silence.ts";
import type { Silence, Writing } from "#shared/domain/conclusions/silence/silence.ts";
import type {
  SilenceActor,
  SilenceCircumstances,
  SilenceCommand,
  SilenceStep,
} from "#shared/domain/conclusions/silence/silence-commands.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { Refusal } from "#shared/domain/refusal.ts";

const HOUR_MS = 3_600_000;
export const HOURS = 72;
export const OPENED = Date.parse("2019-04-01T08:00:00.000Z");
/** The expiry that is announced where a test says nothing else. */
export const T = OPENED + HOURS * HOUR_MS;
export const DAYS = 30;
/** Until when absent members may object in the variant. */
export const T2 = T + DAYS * 24 * HOUR_MS;
export const hours = (count: number) => count * HOUR_MS;
export const iso = (ms: number) => new Date(ms).toISOString();

export const CHAIR: SilenceActor = { as: "chair", person: "carla" };
export const SECRETARIAT: SilenceActor = { as: "secretariat", person: "ana" };
export const RULES: SilenceActor = { as: "rules" };
export const from = (country: string): SilenceActor => ({ as: "delegation", country, person: `${country}-head` });

export const ENTITLED = ["FRA", "KEN", "SWE"];

export const underSilence = (changes: Partial<Conclusion> = {}): Conclusion => ({
  ...{ conference: "honcb-15", id: "cooperation", sponsor: "secretariat", state: "DECISION_OPEN", version: 9 },
  current: { version: 2, textHash: "hash-2", circulatedAt: iso(OPENED - hours(48)), out: {} },
  ...{ earlier: [], rounds: [] },
  decisions: [
    {
      ...{ id: "first", mode: "silence", version: 2, textHash: "hash-2", rulesVersion: 4, openedAt: iso(OPENED) },
      languages: { ar: "hash-ar", en: "hash-en", fr: "hash-fr", es: "hash-es" },
    },
  ],
  ...changes,
});

export const opening = (changes: Partial<Extract<SilenceCommand, { do: "open" }>> = {}): SilenceCommand => ({
  ...{ do: "open", conclusion: underSilence(), expiry: new Date(T) },
  ...{ entitled: ENTITLED, informed: ["NOR"], absent: ["KEN"] },
  ...changes,
});

export type Rules = SilenceCircumstances["conference"]["rulesOfProcedure"];
export const PLAIN: Rules = { silenceHours: HOURS };
export const AD_REFERENDUM: Rules = { silenceHours: HOURS, adReferendumDays: DAYS };

export const at = (ms: number, by: SilenceActor, rulesOfProcedure: Rules = PLAIN): SilenceCircumstances => ({
  ...{ by, now: new Date(ms), conference: { languages: LANGUAGES, rulesOfProcedure } },
});

export const writing = (id: string): Writing => ({ id, hash: `hash of ${id}`, language: "fr" });
export const object = (id = "objection"): SilenceCommand => ({ do: "object", writing: writing(id) });
export const amend = (id = "amendment"): SilenceCommand => ({ do: "amend", writing: writing(id) });
export const state = (id = "statement"): SilenceCommand => ({ do: "state", writing: writing(id) });
export const prove = (country: string, deliveredAt = OPENED, ledgerKey = `key-${country}`): SilenceCommand => ({
  ...{ do: "prove", country, ledgerKey, deliveredAt: new Date(deliveredAt) },
});
export const bounce = (country: string, ledgerKey = `key-${country}`): SilenceCommand => ({
  ...{ do: "bounce", country, ledgerKey, why: "BOUNCED" },
});
export const handOver = (country: string, handedOverAt = OPENED): SilenceCommand => ({
  ...{ do: "record-hand-over", country, act: "note-verbale", handedOverAt: new Date(handedOverAt) },
});
export const extend = (expiry: number): SilenceCommand => ({ do: "extend", expiry: new Date(expiry) });
export const act = (country: string): SilenceCommand => ({ do: "act-on-unproven", country, act: "hand-over" });
export const expire: SilenceCommand = { do: "expire" };

/** Who gives a command where a test says nothing else. */
const fitting = (command: SilenceCommand): SilenceActor => {
  switch (command.do) {
    case "object":
    case "amend":
    case "state":
      return from("FRA");
    case "record-hand-over":
      return SECRETARIAT;
    case "open":
    case "extend":
    case "act-on-unproven":
      return CHAIR;
    default:
      return RULES;
  }
};

export const decideAt = (
  silence: Silence | undefined,
  ms: number,
  command: SilenceCommand,
  by: SilenceActor = fitting(command),
  rules: Rules = PLAIN,
): SilenceStep => decideSilence(silence, command, at(ms, by, rules));

export const open = (rules: Rules = PLAIN, changes: Parameters<typeof opening>[0] = {}): Silence =>
  decideAt(undefined, OPENED, opening(changes), CHAIR, rules).after;

type Happening = readonly [ms: number, command: SilenceCommand, by?: SilenceActor];

/** The silence after all of it. */
export const played = (silence: Silence, ...happenings: readonly Happening[]): Silence =>
  happenings.reduce((before, [ms, command, by]) => decideAt(before, ms, command, by).after, silence);

export const allProven = (silence: Silence): Silence =>
  played(silence, ...silence.entitled.map((country): Happening => [OPENED + hours(1), prove(country)]));

export const refusalOf = (act: () => unknown): Refusal | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return undefined;
};
