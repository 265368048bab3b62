import { linkIf, type Specials } from "./special-facts.ts";

/** Of mails about dates and texts, of mailings, and of what an office has to look after. */
export const NOTICE_FACTS: Specials<
  | "reminder"
  | "escalation"
  | "date-changed"
  | "circulation"
  | "amendments-open"
  | "mailing"
  | "contact-broken"
  | "lane-stopped"
> = {
  reminder: ({ rung }, known) =>
    known.about && { ...known.about, toDelegate: known.toDelegate, ...linkIf(known), ...(rung && { rung }) },
  escalation: ({ unanswered }, { about }) =>
    about?.condition && { date: about.date, open: about.open, condition: about.condition, unanswered },
  "date-changed": (_, { date }) => date && { date },
  circulation: (_, known) => known.text && { ...known.text, toDelegate: known.toDelegate, ...linkIf(known) },
  "amendments-open": ({ deadline }, known) => {
    const { text, dateAt, toDelegate } = known;
    const until = dateAt("amendment-deadline", deadline);
    return text && { ...{ title: text.title, out: text.out, until, toDelegate }, ...linkIf(known) };
  },
  mailing: ({ test }, { words }) => words(test !== undefined),
  "contact-broken": ({ who, id, of }, { find, findContact, reader }) => {
    const person = who === "contact" ? findContact(id) : find(id);
    return person && { who, person, office: reader === "secretariat", country: of };
  },
  "lane-stopped": ({ why }) => ({ why }),
};
