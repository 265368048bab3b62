import type * as z from "zod";
import type { readSessionRoute } from "#shared/contracts/portal.ts";
import { byId, fact, made, piece } from "./elements.ts";
import { deadline, longDate } from "./moments.ts";
import { language, words } from "./page.ts";

export type Session = z.output<(typeof readSessionRoute)["success"]["body"]>;

/** Where the delegation stands, and who is in it. */
export const showDelegation = ({ conference, countryName, delegation }: Session): void => {
  byId("heading").textContent = conference.title[language];
  const facts = byId("facts");
  facts.replaceChildren(
    ...fact(words.delegation, countryName[language]),
    ...fact(words.state, conference.cancelled ? words.cancelled : words.states[delegation.state]),
    ...(delegation.reason ? fact(words.reason, delegation.reason) : []),
    ...fact(words.nominateBy, ...deadline(conference.nominationDeadline, conference.zone)),
    ...fact(words.confirmBy, ...deadline(conference.confirmationDeadline, conference.zone)),
    ...fact(words.when, `${longDate(conference.startsOn)} – ${longDate(conference.endsOn)}`),
    ...fact(words.where, conference.city[language]),
  );
  const present = delegation.delegates.filter(({ state }) => !["WITHDRAWN", "REPLACED"].includes(state));
  byId("people")
    .querySelector("ul")
    ?.replaceChildren(...present.map(line));
  facts.hidden = false;
  byId("people").hidden = present.length === 0;
};

const line = ({ nameInOwnScript, familyName, givenNames, position }: Session["delegation"]["delegates"][number]) => {
  const names = [`${familyName.toUpperCase()} ${givenNames}`, ...(nameInOwnScript ? [nameInOwnScript] : [])];
  // Whoever reads Arabic reads the name as it is written there first.
  if (language === "ar") names.reverse();
  const pieces = [...names, position].map(piece);
  return made("li", {}, ...pieces.flatMap((one, at) => (at === 0 ? [one] : [" – ", one])));
};
