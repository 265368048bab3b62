import { findAnswer } from "./answer-store.ts";
import { findSession } from "./session-store.ts";
import { membershipsOf } from "./staff-store.ts";

/** How an API function knows its callers and recognises a repetition. */
export const doors = (conferenceTable: string, publicUrl: string) => ({
  membershipsOf: membershipsOf(conferenceTable),
  findSession: findSession(conferenceTable),
  findAnswer: findAnswer(conferenceTable),
  publicUrl,
});
