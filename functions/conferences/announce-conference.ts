import type { CommandContext } from "#shared/contracts/command.ts";
import type { announceConferenceRoute } from "#shared/contracts/conferences.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { announceConference as decide } from "#shared/domain/conference-change.ts";
import { found, inVersion } from "#shared/domain/found.ts";
import { conferenceAnswer } from "./conference-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly saveConference: (save: {
    before: Conference;
    after: Conference;
    fact: { type: "ConferenceAnnounced"; again?: true };
    context: CommandContext;
    answer: unknown;
  }) => Promise<void>;
}

/** Opens a conference to its members: invitations may be sent, and seats are counted from the first time on. */
export const announceConference =
  ({ findConference, saveConference }: Needs): UseCase<typeof announceConferenceRoute> =>
  async ({ params, ifMatch, command }) => {
    const before = inVersion(found(await findConference(params.conference)), ifMatch);
    const after = decide(before);
    const answer = conferenceAnswer(after);
    const again = before.state === "POSTPONED" ? { again: true as const } : {};
    await saveConference({ before, after, fact: { type: "ConferenceAnnounced", ...again }, context: command, answer });
    return answer;
  };
