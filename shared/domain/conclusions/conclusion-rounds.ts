import { Refusal } from "../refusal.ts";
import type { Conclusion } from "./conclusion.ts";
import type { ConclusionCircumstances, ConclusionCommand, ConclusionStep } from "./conclusion-commands.ts";

type Command<D extends ConclusionCommand["do"]> = Extract<ConclusionCommand, { do: D }>;

export const openAmendments = (
  before: Conclusion,
  { deadline }: Command<"open-amendments">,
  { now }: ConclusionCircumstances,
): ConclusionStep => {
  if (deadline <= now)
    throw new Refusal("invalid-request", { errors: [{ pointer: "/deadline", detail: "must be ahead" }] });
  const { version } = before.current;
  const round = { version, openedAt: now.toISOString(), deadline: deadline.toISOString() };
  return {
    after: { ...before, state: "AMENDMENTS_OPEN", rounds: [...before.rounds, round] },
    fact: { type: "AmendmentsOpened", conclusion: before.id, textVersion: version, deadline: round.deadline },
  };
};

/** Whoever relies on the deadline that was announced has until then. */
export const closeAmendments = (before: Conclusion, { now }: ConclusionCircumstances): ConclusionStep => {
  const open = before.rounds.at(-1);
  if (open && now < new Date(open.deadline))
    throw new Refusal("deadline-not-reached", {
      detail: `Amendments were announced to be open until ${open.deadline}.`,
      extra: { deadline: open.deadline },
    });
  return {
    after: {
      ...before,
      state: "AMENDMENTS_CLOSED",
      rounds: before.rounds.map((round) => (round === open ? { ...round, closedAt: now.toISOString() } : round)),
    },
    fact: { type: "AmendmentsClosed", conclusion: before.id, textVersion: before.current.version },
  };
};

/** A text that was decided once belongs to the conference, even when it is reopened. */
export const withdraw = (before: Conclusion, { by }: ConclusionCircumstances): ConclusionStep => {
  const isSponsor = by.as === "sponsor" ? by.country === before.sponsor : by.as === before.sponsor;
  if (!isSponsor) throw new Refusal("not-the-sponsor", { detail: `The text was proposed by ${before.sponsor}.` });
  if (before.decisions.some(({ outcome }) => outcome === "ADOPTED" || outcome === "NOT_ADOPTED"))
    throw new Refusal("conclusion-state", {
      detail: "The text was decided upon before it was reopened; its sponsor cannot withdraw it any more.",
      extra: { state: before.state },
    });
  return { after: { ...before, state: "WITHDRAWN" }, fact: { type: "ConclusionWithdrawn", conclusion: before.id } };
};
