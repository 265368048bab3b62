import type { Particulars } from "#shared/contracts/mail-entry.ts";
import type { MailPlanner, Plans } from "./mail-planner.ts";

const off = ({ audience, mail, contact, delegate }: MailPlanner, why: Particulars["conference-off"]["why"]) =>
  [
    ...(audience.speakers ?? []).map((one) => contact(one.contact, one.country)),
    ...(audience.delegates ?? []).map((one) => delegate(one.id, one.country)),
  ].map((recipient) => mail("conference-off", recipient, { why }));

/** Announced again: it was taken out of their calendars, and takes place after all. */
const changed = ({ audience, mail, delegate }: MailPlanner) =>
  (audience.delegates ?? []).map((one) => mail("conference-changed", delegate(one.id, one.country), {}));

/** Only who had been told of a place is told that it is gone. */
const goodbyes = ({ mail, delegate }: MailPlanner, state: string, ids: readonly string[]) =>
  state === "CONFIRMED" ? ids.map((one) => mail("withdrawal", delegate(one), { who: "reader" })) : [];

/** The conference itself, and how far each delegation has come. */
export const REGISTRATION_PLANS: Plans<
  | "ConferencePostponed"
  | "ConferenceCancelled"
  | "ConferenceAnnounced"
  | "ConferenceChanged"
  | "DelegationInvited"
  | "DelegationSubmitted"
  | "RegretsSent"
  | "DelegationApproved"
  | "DelegationReturned"
  | "DelegationRefused"
  | "DelegationRestored"
  | "DelegationConfirmed"
  | "DelegateReplaced"
  | "DelegateWithdrawn"
  | "DelegationWithdrawn"
> = {
  ConferencePostponed: (_, to) => off(to, "postponed"),
  ConferenceCancelled: (_, to) => off(to, "cancelled"),
  ConferenceAnnounced: (_, to) => changed(to),
  ConferenceChanged: (_, to) => changed(to),
  DelegationInvited: (_, { speaker, mail }) => speaker.map((one) => mail("invitation", one, {})),
  DelegationSubmitted: (_, { everyone, mail }) => everyone.map((one) => mail("submission-receipt", one, {})),
  RegretsSent: (_, { everyone, mail }) => everyone.map((one) => mail("regrets-receipt", one, {})),
  DelegationApproved: (_, { speaker, mail }) => speaker.map((one) => mail("decision-approved", one, {})),
  DelegationReturned: (_, { speaker, mail, reason }) => speaker.map((one) => mail("decision-returned", one, reason)),
  DelegationRefused: (_, { speaker, mail, reason }) => speaker.map((one) => mail("decision-refused", one, reason)),
  DelegationRestored: (_, { speaker, mail, reason }) => speaker.map((one) => mail("decision-restored", one, reason)),
  DelegationConfirmed: ({ delegates }, { mail, delegate }) =>
    delegates.map((one) => mail("confirmation", delegate(one), {})),
  DelegateReplaced: ({ delegate: leaves, replacement, state }, to) => [
    ...to.speaker.map((one) => to.mail("replacement", one, { delegate: leaves, replacement })),
    ...(state === "CONFIRMED" ? [to.mail("confirmation", to.delegate(replacement), {})] : []),
    ...goodbyes(to, state, [leaves]),
  ],
  DelegateWithdrawn: ({ delegate: leaves, state }, to) => [
    ...to.speaker.map((one) => to.mail("withdrawal", one, { who: "delegate", delegate: leaves, ...to.reason })),
    ...goodbyes(to, state, [leaves]),
  ],
  DelegationWithdrawn: ({ delegates, state }, to) => [
    ...to.everyone.map((one) => to.mail("withdrawal", one, { who: "delegation", ...to.reason })),
    ...goodbyes(to, state, delegates),
  ],
};
