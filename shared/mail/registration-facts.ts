import type { NamedPerson } from "./mail-facts.ts";
import type { Specials } from "./special-facts.ts";

const personIn = (person: NamedPerson | undefined) => person && { person };

/** Of mails about a registration, and of those that let somebody in. */
export const REGISTRATION_FACTS: Specials<
  | "invitation"
  | "link"
  | "code"
  | "submission-receipt"
  | "regrets-receipt"
  | "decision-approved"
  | "decision-returned"
  | "decision-refused"
  | "decision-restored"
  | "confirmation"
  | "conference-changed"
  | "replacement"
  | "withdrawal"
  | "conference-off"
  | "acting-head"
  | "link-alert"
> = {
  invitation: (_, { link }) => ({ link }),
  link: (_, { link, toDelegate }) => ({ link, toDelegate }),
  code: ({ purpose }, { code }) => ({ code, ...(purpose && { purpose }) }),
  "submission-receipt": (_, { people }) => ({ people }),
  "regrets-receipt": () => ({}),
  "decision-approved": (_, { link, people }) => ({ link, people }),
  "decision-returned": ({ reason }, { link }) => ({ link, ...(reason && { reason }) }),
  "decision-refused": ({ reason }) => ({ ...(reason && { reason }) }),
  "decision-restored": ({ reason }, { people }) => ({ people, ...(reason && { reason }) }),
  confirmation: (_, { find, reader }) => personIn(find(reader)),
  "conference-changed": (_, { find, reader }) => personIn(find(reader)),
  replacement: ({ delegate, replacement }, { find }) => {
    const [leaves, joins] = [find(delegate), find(replacement)];
    return leaves && joins && { leaves, joins };
  },
  withdrawal: (particulars, { find }) => {
    if (particulars.who !== "delegate") return particulars;
    const person = find(particulars.delegate);
    return person && { who: "delegate", person, ...(particulars.reason && { reason: particulars.reason }) };
  },
  "conference-off": ({ why }) => ({ why }),
  "acting-head": (particulars, { find, reader, toDelegate, link }) => {
    const person = find(particulars.delegate);
    if (person === undefined) return undefined;
    const { what } = particulars;
    const time = what === "designated" ? { what, from: particulars.from, until: particulars.until } : { what };
    return { ...(link && { link }), person, isReader: toDelegate && reader === particulars.delegate, ...time };
  },
  "link-alert": ({ what, who, id }, { find, findContact, reader, toDelegate }) => {
    const person = who === "contact" ? findContact(id) : find(id);
    return person && { what, person, isReader: toDelegate === (who === "delegate") && reader === id };
  },
};
