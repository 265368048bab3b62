import type { Plans } from "./mail-planner.ts";

/** Links, codes, and who acts for a head of delegation. */
export const ACCESS_PLANS: Plans<
  | "LinksRotated"
  | "DelegateLinksRotated"
  | "LinkRequested"
  | "CodeRequested"
  | "CodeLocked"
  | "LinkOpenedElsewhere"
  | "ActingHeadDesignated"
  | "DesignationEnded"
> = {
  LinksRotated: (fact, { mail, contact }) => [mail("link", contact(fact.contact), {})],
  DelegateLinksRotated: (fact, { mail, delegate }) => [mail("link", delegate(fact.delegate), {})],
  LinkRequested: (_, { audience, mail, contact, delegate }) => [
    ...(audience.contacts ?? []).map((one) => mail("link", contact(one.contact, one.country), {})),
    ...(audience.heads ?? []).map((one) => mail("link", delegate(one.id, one.country), {})),
  ],
  CodeRequested: ({ holder, contact: person, challenge, purpose }, { mail, contact, delegate }) => {
    const particulars = { challenge, ...(purpose && { purpose }) };
    return [mail("code", holder === "delegate" ? delegate(person) : contact(person), particulars)];
  },
  CodeLocked: ({ holder, contact }, { deciders }) =>
    deciders("link-alert", { what: "code-locked", who: holder, id: contact }),
  LinkOpenedElsewhere: ({ delegate }, { deciders }) =>
    deciders("link-alert", { what: "second-device", who: "delegate", id: delegate }),
  ActingHeadDesignated: ({ delegate, from, until }, { deciders }) =>
    deciders("acting-head", { what: "designated", delegate, from, until }),
  DesignationEnded: ({ delegate }, { deciders }) => deciders("acting-head", { what: "ended", delegate }),
};
