import type { EventRecord, Fact } from "#shared/contracts/record.ts";

export const recordOf = (fact: Fact, changes: Partial<EventRecord> = {}): EventRecord => ({
  conference: "honcb-15",
  entity: "delegation/FRA",
  id: "0190c8f0-0000-7000-8000-000000000001",
  at: "2019-01-14T14:32:07.000Z",
  actor: { kind: "staff", id: "s-1" },
  fact,
  version: 3,
  requestId: "r-1",
  ...changes,
});

/** One fact of every type there is: a new one does not compile until it stands here. */
export const EVERY_FACT: { readonly [T in Fact["type"]]: Extract<Fact, { type: T }> } = {
  ConferenceCreated: { type: "ConferenceCreated" },
  ConferenceChanged: { type: "ConferenceChanged" },
  ConferenceAnnounced: { type: "ConferenceAnnounced" },
  ConferenceCancelled: { type: "ConferenceCancelled" },
  MemberAdded: { type: "MemberAdded" },
  MemberChanged: { type: "MemberChanged" },
  LinksRotated: { type: "LinksRotated", contact: "alt-1" },
  LinksRevoked: { type: "LinksRevoked", contact: "alt-1" },
  LinkRequested: { type: "LinkRequested", addressHash: "h" },
  CodeRequested: { type: "CodeRequested", contact: "alt-1", challenge: "ch-1", purpose: "submit" },
  RolesGranted: { type: "RolesGranted", subject: "s", roles: ["desk"] },
  RolesRemoved: { type: "RolesRemoved", subject: "s" },
  DelegationInvited: { type: "DelegationInvited" },
  InvitationOpened: { type: "InvitationOpened" },
  RegretsSent: { type: "RegretsSent" },
  RegretsTakenBack: { type: "RegretsTakenBack" },
  DelegationDrafted: { type: "DelegationDrafted" },
  DelegateNominated: { type: "DelegateNominated", delegate: "d1" },
  NominationAmended: { type: "NominationAmended", delegate: "d1" },
  NominationStruck: { type: "NominationStruck", delegate: "d1" },
  DelegationSubmitted: { type: "DelegationSubmitted" },
  DelegationReturned: { type: "DelegationReturned" },
  DelegationApproved: { type: "DelegationApproved" },
  DelegationRefused: { type: "DelegationRefused" },
  DelegationConfirmed: { type: "DelegationConfirmed", delegates: ["d1", "d2"] },
  DelegateReplaced: { type: "DelegateReplaced", delegate: "d1", replacement: "d3", state: "CONFIRMED" },
  DelegateWithdrawn: { type: "DelegateWithdrawn", delegate: "d2", state: "CONFIRMED" },
  DelegationWithdrawn: { type: "DelegationWithdrawn", delegates: ["d1", "d2"], state: "CONFIRMED" },
  DelegationRestored: { type: "DelegationRestored" },
  ActingHeadDesignated: { type: "ActingHeadDesignated", delegate: "d2", from: "2019-04-09", until: "2019-04-10" },
  DesignationEnded: { type: "DesignationEnded", delegate: "d2" },
  DelegationMoved: { type: "DelegationMoved", region: "europe" },
};

export const MEMBER = {
  contacts: [
    { id: "fp-1", role: "focal-point" as const, name: "A", email: "a@ncb.example", linkVersion: 1 },
    { id: "alt-1", role: "alternate" as const, name: "B", email: "b@ncb.example", linkVersion: 1 },
  ],
};
