import { everybody, expiryOf, type Received, referendumUntil, type Silence, type Statement } from "./silence.ts";
import {
  andThen,
  namesOf,
  type SilenceCircumstances,
  type SilenceCommand,
  type SilenceStep,
  type Telling,
  unchanged,
} from "./silence-commands.ts";
import { expire } from "./silence-expiry.ts";

type Command<D extends SilenceCommand["do"]> = Extract<SilenceCommand, { do: D }>;

/**
 * An objection, or an amendment, breaks the silence at once if it is received before the expiry; later ones are kept
 * as statements. Sent twice, it counts once.
 */
export const object = (
  before: Silence,
  command: Command<"object" | "amend">,
  circumstances: SilenceCircumstances,
): SilenceStep => {
  const received = receivedBy(before, command, circumstances);
  const { now } = circumstances;
  // The timer may be late: whether a member that was absent may still object depends on what came of the expiry.
  const settled = wasAbsent(before, received.country) ? expire(before, now) : unchanged(before);
  const how = command.do === "object" ? "objection" : "amendment";
  const { state } = settled.after;
  const isInTime = now.getTime() < deadlineFor(settled.after, received.country);
  const isLate = !isInTime || state === "ADOPTED" || state === "NOT_SERVED";
  return andThen(settled, (silence) => {
    // Nothing but the same objection makes one that is in time a repetition.
    if (silence.objections.some((one) => one.how === how && isSame(one, received))) return unchanged(silence);
    return isLate ? logged(silence, { ...received, kind: `late-${how}` }) : broken(silence, received, how);
  });
};

const broken = (before: Silence, received: Received, how: "objection" | "amendment"): SilenceStep => {
  const { id: writing, hash, country, receivedAt } = received;
  const isFirst = before.state !== "BROKEN";
  return {
    after: {
      ...before,
      state: "BROKEN",
      objections: [...before.objections, { ...received, how }],
      ended: before.ended ?? { at: receivedAt, decidedAt: receivedAt, unproven: [] },
    },
    facts: [
      {
        type: isFirst ? "SilenceBroken" : "ObjectionAdded",
        ...namesOf(before),
        ...{ textHash: before.text.textHash, country, how, writing, hash },
      },
    ],
    tell: [
      { to: "delegations", countries: [country], news: { what: "received", writing, as: how } },
      ...(isFirst
        ? brokenBy(before, country, how)
        : [{ to: "chair", news: { what: "objection-added", country, writing } } as const]),
    ],
  };
};

/** Everybody is told at once that the text is not adopted. */
const brokenBy = (silence: Silence, by: string, how: "objection" | "amendment"): readonly Telling[] => {
  const news = { what: "broken", textHash: silence.text.textHash, how } as const;
  return [
    {
      to: "delegations",
      countries: everybody(silence),
      news: silence.objectorsNamed ? { ...news, by } : news,
    },
    { to: "chair", news: { ...news, by } },
    { to: "secretariat", news: { ...news, by } },
  ];
};

/** Until when a delegation's objection is in time; of a text adopted ad referendum, absent members have longer. */
const deadlineFor = (silence: Silence, country: string): number => {
  const isPutToAbsent = silence.state === "AD_REFERENDUM" || Date.parse(silence.ended?.at ?? "") >= expiryOf(silence);
  return (isPutToAbsent && wasAbsent(silence, country) && referendumUntil(silence)) || expiryOf(silence);
};

const wasAbsent = ({ adReferendum }: Silence, country: string): boolean =>
  adReferendum?.absent.includes(country) ?? false;

/** Interpretative statements are taken whenever they come, and are attached to what is decided. */
export const state = (before: Silence, command: Command<"state">, circumstances: SilenceCircumstances): SilenceStep => {
  const received = receivedBy(before, command, circumstances);
  return logged(before, { ...received, kind: "statement" });
};

const logged = (before: Silence, statement: Statement): SilenceStep => {
  if (before.statements.some((one) => one.kind === statement.kind && isSame(one, statement))) return unchanged(before);
  const { id: writing, hash, country, kind } = statement;
  return {
    after: { ...before, statements: [...before.statements, statement] },
    facts: [{ type: "StatementLogged", ...namesOf(before), country, kind, writing, hash }],
    tell: [
      { to: "delegations", countries: [country], news: { what: "received", writing, as: kind } },
      ...(kind === "statement" ? [] : [{ to: "chair", news: { what: "came-too-late", country, writing } } as const]),
    ],
  };
};

/** What is committed after the outcome was received after it, whatever the clock of this machine says. */
const receivedBy = (
  { ended }: Silence,
  { writing }: Command<"object" | "amend" | "state">,
  { by, now }: SilenceCircumstances,
): Received => {
  const { country, person } = by as Extract<typeof by, { as: "delegation" }>;
  const floor = Date.parse(ended?.decidedAt ?? "") || 0;
  const receivedAt = new Date(Math.max(now.getTime(), floor)).toISOString();
  const { id, hash, language } = writing;
  return { id, hash, language, country, person, receivedAt };
};

const isSame = (one: Received, other: Received): boolean => one.id === other.id && one.country === other.country;
