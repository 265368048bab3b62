import type { decideSilence } from "#shared/domain/conclusions/silence/decide-silence.ts";
import { everybody, expiryOf, type Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { SilenceFact, SilenceStep } from "#shared/domain/conclusions/silence/silence-commands.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { forecast } from "./silence-forecast.ts";
import type { Message, Procedure } from "./silence-procedures.ts";
import { at, CHAIR, expire, hours, OPENED, opening, RULES, type Rules } from "./silence-story.ts";

type Decide = typeof decideSilence;

const YEARS_LATER = OPENED + hours(24 * 1000);
const OUTCOMES: readonly SilenceFact["type"][] = ["SilenceBroken", "SilenceAdopted", "SilenceNotServed"];

const attempt = (act: () => SilenceStep): SilenceStep | undefined => {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};

const rulesOf = ({ silenceHours, days }: Procedure): Rules => ({
  ...{ silenceHours, ...(days === undefined ? {} : { adReferendumDays: days }) },
});

const opened = (procedure: Procedure, decide: Decide): Silence => {
  const { entitled, absent, silenceHours } = procedure;
  const open = (expiry: number) => () =>
    decide(
      undefined,
      opening({ expiry: new Date(expiry), entitled, absent, informed: ["NOR"] }),
      at(OPENED, CHAIR, rulesOf(procedure)),
    );
  return (attempt(open(procedure.expiry)) ?? open(OPENED + hours(silenceHours))()).after;
};

/** All that was received, and in the end the sweeper, which comes however late. */
const played = (silence: Silence, messages: readonly Message[], rules: Rules, decide: Decide) => {
  const steps: { readonly before: Silence; readonly step: SilenceStep; readonly message: Message }[] = [];
  const sweeper: Message = { ms: YEARS_LATER, by: RULES, command: expire };
  let now = silence;
  for (const message of [...messages, sweeper]) {
    const before = now;
    const step = attempt(() => decide(before, message.command, at(message.ms, message.by, rules)));
    if (step === undefined) continue;
    steps.push({ before, step, message });
    now = step.after;
  }
  return { steps, end: now };
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Plays a procedure, and tells how it ended and which laws were broken. */
export const live = (procedure: Procedure, decide: Decide) => {
  const { messages, reordered, silenceHours } = procedure;
  const rules = rulesOf(procedure);
  const silence = opened(procedure, decide);
  const announced = expiryOf(silence);
  const { steps, end } = played(silence, messages, rules, decide);
  const expected = forecast(procedure, announced, messages);
  const facts = steps.flatMap(({ step }) => step.facts);
  const outcomes = facts.filter(({ type }) => OUTCOMES.includes(type));
  const adoptions = facts.filter(({ type }) => type === "SilenceAdopted" || type === "SilenceAdoptedAdReferendum");
  const writings = [
    ...end.objections.map(({ id, how }) => `${how} ${id}`),
    ...end.statements.map(({ id, kind }) => `${kind.replace("late-", "")} ${id}`),
  ];
  const withoutTimers = messages.filter(({ command }) => command.do !== "expire");

  const laws: Record<string, boolean> = {
    "it lasts as long as the rules of procedure have it": announced >= OPENED + hours(silenceHours),
    "there is exactly one outcome": outcomes.length === 1 && end.ended !== undefined,
    "an outcome stays": steps.every(
      ({ before, step }) => before.ended === undefined || same(before.ended, step.after.ended),
    ),
    "nothing is adopted while somebody is not proven to know": adoptions.length === 0 || expected.unproven.length === 0,
    "nothing is adopted that was objected to in time": end.state !== "ADOPTED" || expected.end !== "BROKEN",
    "nothing is broken by what came too late": end.state !== "BROKEN" || expected.end === "BROKEN",
    "nothing is broken by whom it does not concern": end.objections.every(({ country }) =>
      procedure.entitled.includes(country),
    ),
    "it comes to what the rules make of all that was received": end.state === expected.end,
    "those not proven to know are named":
      end.state !== "NOT_SERVED" || same(end.ended?.unproven, expected.unproven.toSorted()),
    "an expiry that was announced is kept": steps.every(
      ({ before, step, message }) =>
        expiryOf(step.after) >= expiryOf(before) &&
        (message.ms < expiryOf(before) || expiryOf(step.after) === expiryOf(before)) &&
        (step.after.state === before.state || step.after.state === "BROKEN" || message.ms >= expiryOf(before)),
    ),
    "it does not depend on the order of what came at the same instant":
      played(silence, reordered, rules, decide).end.state === end.state,
    "it does not depend on timers": played(silence, withoutTimers, rules, decide).end.state === end.state,
    "what is sent twice counts once": new Set(writings).size === writings.length,
    "the text stays": steps.every(({ step }) => same(step.after.text, silence.text)),
    "those entitled stay": steps.every(({ step }) => same(step.after.entitled, silence.entitled)),
    "everybody is told of the outcome at once": steps.every(({ step }) =>
      step.facts.every(
        ({ type }) =>
          !OUTCOMES.includes(type) ||
          step.tell.filter((one) => one.to === "delegations" && same(one.countries, everybody(step.after))).length > 0,
      ),
    ),
    "what changes is recorded": steps.every(
      ({ before, step }) => (step.after === before) === (step.facts.length === 0),
    ),
  };
  return { end: end.state, broken: Object.keys(laws).filter((law) => !laws[law]), laws: Object.keys(laws) };
};
