import { findConference } from "./conference-store.ts";
import { findDelegation } from "./delegation-store.ts";
import { findMember } from "./member-store.ts";

/** What is true now of a conference and of one country in it. */
export const findCircumstances = (conferenceTable: string) => async (conference: string, country: string) => {
  const [found, member, delegation] = await Promise.all([
    findConference(conferenceTable)(conference),
    findMember(conferenceTable)(conference, country),
    findDelegation(conferenceTable)(conference, country),
  ]);
  return { conference: found, member, delegation };
};
