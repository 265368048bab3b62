import type { ConferenceView } from "#shared/contracts/conferences.ts";
import { type Conference, deadlinesOf } from "#shared/domain/conference.ts";

/** A conference as shown: with its deadlines as instants, so that nobody has to know its zone. */
export const conferenceView = (conference: Conference): ConferenceView => {
  const { nomination, confirmation, end } = deadlinesOf(conference);
  return {
    ...conference,
    deadlines: {
      nomination: nomination.toISOString(),
      confirmation: confirmation.toISOString(),
      end: end.toISOString(),
    },
  };
};

export const conferenceAnswer = (conference: Conference) => ({
  body: conferenceView(conference),
  version: conference.version,
});
