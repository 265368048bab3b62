import { Refusal } from "../../refusal.ts";
import { chairOf } from "../chair.ts";
import type { Conclusion, Decision } from "../conclusion.ts";
import { withAct } from "./notice.ts";
import { everybody, expiryOf, type Silence, serviceOf, unprovenIn } from "./silence.ts";
import { namesOf, type SilenceCircumstances, type SilenceCommand, type SilenceStep } from "./silence-commands.ts";
import { mustRun } from "./silence-runs.ts";

type Command<D extends SilenceCommand["do"]> = Extract<SilenceCommand, { do: D }>;

const HOUR_MS = 3_600_000;

/** On the text that the decision froze, for those entitled at this moment, until the instant that the chair announces. */
export const openSilence = (
  { conclusion, expiry, entitled, informed, absent }: Command<"open">,
  { by, conference: { languages, rulesOfProcedure }, now }: SilenceCircumstances,
): SilenceStep => {
  const decision = openDecisionOf(conclusion);
  const lacking = languages.filter((language) => decision.languages[language] === undefined);
  if (lacking.length > 0)
    throw new Refusal("language-gate", {
      detail: `Silence on a text that is not out in ${lacking.join(", ")} says nothing.`,
      extra: { lacking: lacking.map((language) => ({ language, why: "not-out" })) },
    });
  mustLast(expiry, rulesOfProcedure.silenceHours, now);
  mustBeDelegations({ entitled, informed, absent });
  const { adReferendumDays, objectorsNamed = true } = rulesOfProcedure;
  const { version, textHash, rulesVersion } = decision;
  const at = expiry.toISOString();
  const openedAt = now.toISOString();
  const after: Silence = {
    ...{ conference: conclusion.conference, conclusion: conclusion.id, id: decision.id, state: "OPEN", version: 1 },
    text: { version, textHash, languages: decision.languages, rulesVersion },
    ...{ openedAt, expiries: [{ at, announcedAt: openedAt, by: chairOf(by) }] },
    ...{ entitled: entitled.toSorted(), informed: informed.toSorted(), objectorsNamed },
    ...(adReferendumDays === undefined ? {} : { adReferendum: { days: adReferendumDays, absent: absent.toSorted() } }),
    ...{ service: {}, objections: [], statements: [] },
  };
  return {
    after,
    facts: [
      {
        ...{ type: "SilenceOpened", ...namesOf(after), textVersion: version, textHash, expiry: at },
        entitled: after.entitled,
      },
    ],
    tell: [{ to: "delegations", countries: everybody(after), news: { what: "opened", textHash, expiry: at } }],
  };
};

/** A text under silence has a provisional title and no number yet. */
const openDecisionOf = ({ state, decisions, symbol }: Conclusion): Decision => {
  const decision = decisions.at(-1);
  if (state !== "DECISION_OPEN" || decision?.mode !== "silence" || decision.outcome !== undefined)
    throw new Refusal("conclusion-state", { detail: "No decision by silence is open on the text.", extra: { state } });
  if (symbol !== undefined)
    throw new Refusal("conclusion-state", {
      ...{ detail: "A text is numbered when it is adopted, not before.", extra: { state } },
    });
  return decision;
};

const mustLast = (expiry: Date, hours: number, now: Date): void => {
  const earliest = now.getTime() + hours * HOUR_MS;
  if (!(expiry.getTime() >= earliest))
    throw new Refusal("silence-too-short", {
      detail: `A silence lasts ${hours} hours or more.`,
      extra: { earliest: new Date(earliest).toISOString() },
    });
};

const mustBeDelegations = ({
  entitled,
  informed,
  absent,
}: Pick<Command<"open">, "entitled" | "informed" | "absent">) => {
  const errors = [
    ...(entitled.length === 0 ? [{ pointer: "/entitled", detail: "must not be empty" }] : []),
    ...(new Set([...entitled, ...informed]).size < entitled.length + informed.length
      ? [{ pointer: "/entitled", detail: "must not name a delegation twice" }]
      : []),
    ...(absent.every((country) => entitled.includes(country)) && new Set(absent).size === absent.length
      ? []
      : [{ pointer: "/absent", detail: "must be of those entitled, each once" }]),
  ];
  if (errors.length > 0) throw new Refusal("invalid-request", { errors });
};

/** Whoever relies on what was announced loses nothing: only before the expiry, and only to a later one. */
export const extend = (
  before: Silence,
  { expiry }: Command<"extend">,
  { by, now }: SilenceCircumstances,
): SilenceStep => {
  mustRun(before, now);
  const from = new Date(expiryOf(before)).toISOString();
  if (!(expiry.getTime() > expiryOf(before)))
    throw new Refusal("silence-not-shortened", {
      detail: `It was announced to last until ${from}.`,
      extra: { expiry: from },
    });
  const to = expiry.toISOString();
  const announcedAt = now.toISOString();
  const acted = unprovenIn(before).map(({ country }) => [
    ...[country, withAct(serviceOf(before, country), "extension", announcedAt)],
  ]);
  const after: Silence = {
    ...before,
    expiries: [...before.expiries, { at: to, announcedAt, by: chairOf(by) }],
    service: { ...before.service, ...Object.fromEntries(acted) },
  };
  return {
    after,
    facts: [{ type: "SilenceExtended", ...namesOf(before), from, to }],
    tell: [{ to: "delegations", countries: everybody(before), news: { what: "extended", from, to } }],
  };
};
