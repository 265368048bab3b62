import * as z from "zod";
import { canonicalJson } from "./canonical-json.ts";
import {
  CATEGORIES,
  type Conference,
  ConferencePlan,
  contradictionsIn,
  Quotas,
  RulesOfProcedure,
} from "./conference.ts";
import { Refusal } from "./refusal.ts";

const { languages, opensAt, closesAt, regionalDesks, ...plain } = ConferencePlan.shape;
const quotas = Quotas.shape;
const rules = RulesOfProcedure.shape;

/**
 * Fields of a plan to change; each given replaces the whole field. No defaults here: a field that is left out stays as
 * it is, and within quotas and rules nothing may be left out, so that nothing is reset by omission.
 */
export const ConferenceChange = z
  .strictObject({
    ...plain,
    languages: languages.unwrap(),
    opensAt: opensAt.unwrap(),
    closesAt: closesAt.unwrap(),
    regionalDesks: regionalDesks.unwrap(),
    quotas: z
      .strictObject({
        delegation: quotas.delegation.unwrap(),
        category: quotas.category.unwrap(),
        total: quotas.total,
      })
      .meta({ id: "QuotasChange" }),
    rulesOfProcedure: z
      .strictObject({
        majority: rules.majority.unwrap(),
        quorumToOpen: rules.quorumToOpen.unwrap(),
        quorumToDecide: rules.quorumToDecide.unwrap(),
        languageNoticeHours: rules.languageNoticeHours.unwrap(),
        silenceHours: rules.silenceHours.unwrap(),
        objectorsNamed: rules.objectorsNamed.unwrap(),
        adReferendumDays: rules.adReferendumDays,
        voteMayChange: rules.voteMayChange.unwrap(),
        provisionalCredentialsMayVote: rules.provisionalCredentialsMayVote.unwrap(),
      })
      .meta({ id: "RulesOfProcedureChange" }),
  })
  .partial()
  .meta({ id: "ConferenceChange" });
export type ConferenceChange = z.output<typeof ConferenceChange>;

/** The conference with a change applied, or the same object when nothing is different; a Refusal where it must not be. */
export const changeConference = (before: Conference, change: ConferenceChange): Conference => {
  if (before.state === "CANCELLED") throw stateRefusal(before);
  const after: Conference = { ...before, ...change };
  mustAgree(after);
  if (countsSeats(before)) mustBeCounted(before, after);
  if (canonicalJson(after) === canonicalJson(before)) return before;
  const newRules = canonicalJson(after.rulesOfProcedure) !== canonicalJson(before.rulesOfProcedure);
  return { ...after, version: before.version + 1, rulesVersion: before.rulesVersion + (newRules ? 1 : 0) };
};

/**
 * Whether those who are coming must be told that they come on other days or to another place. Nobody is coming to a
 * postponed conference: they are told once, when it is announced again.
 */
export const hasMoved = (before: Conference, after: Conference): boolean =>
  before.state !== "POSTPONED" && canonicalJson(whenAndWhere(before)) !== canonicalJson(whenAndWhere(after));

const whenAndWhere = ({ startsOn, endsOn, venue }: Conference) => ({ startsOn, endsOn, venue });

/** The first time, or once more after it was postponed. */
export const announceConference = (before: Conference): Conference => {
  if (before.state !== "DRAFT" && before.state !== "POSTPONED") throw stateRefusal(before);
  return { ...before, state: "ANNOUNCED", version: before.version + 1 };
};

/** Nobody knows of a draft, so there is nothing to postpone: its dates are changed. */
export const postponeConference = (before: Conference): Conference => {
  if (before.state !== "ANNOUNCED") throw stateRefusal(before);
  return { ...before, state: "POSTPONED", version: before.version + 1 };
};

export const cancelConference = (before: Conference): Conference => {
  if (before.state === "CANCELLED") throw stateRefusal(before);
  return { ...before, state: "CANCELLED", version: before.version + 1 };
};

/** A Refusal that points at every field of a plan that contradicts another. */
export const mustAgree = (plan: ConferencePlan): void => {
  const errors = contradictionsIn(plan);
  if (errors.length > 0) throw new Refusal("invalid-request", { errors });
};

/** The limits on what delegations share, each with its counter. */
export const sharedQuotas = ({ category, total }: ConferencePlan["quotas"]): { quota: string; size: number }[] =>
  [
    ...CATEGORIES.map((name) => ({ quota: name as string, size: category[name] })),
    { quota: "total", size: total },
  ].flatMap(({ quota, size }) => (size === undefined ? [] : [{ quota, size }]));

/** From the first announcement on, and for as long as there is a conference: whoever has a seat keeps it meanwhile. */
export const countsSeats = ({ state }: Pick<Conference, "state">): boolean =>
  state === "ANNOUNCED" || state === "POSTPONED";

/** Seats are counted from the announcement on, where there is a limit; a limit that comes later would start at zero. */
const mustBeCounted = (before: Conference, after: Conference): void => {
  const counted = new Set(sharedQuotas(before.quotas).map(({ quota }) => quota));
  const uncounted = sharedQuotas(after.quotas).filter(({ quota }) => !counted.has(quota));
  if (uncounted.length > 0)
    throw new Refusal("quota-not-counted", { extra: { quotas: uncounted.map(({ quota }) => quota) } });
};

const stateRefusal = ({ state }: Conference): Refusal =>
  new Refusal("conference-state", { detail: `The conference is ${state}.`, extra: { state } });
