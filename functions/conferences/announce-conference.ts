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
    fact: { type: "ConferenceAnnounced" };
    context: CommandContext;
    answer: unknown;
  }) => Promise<void>;
}

/** Opens a draft to its members: invitations may be sent, and seats are counted from now on. */
export const announceConference =
  ({ findConference, saveConference }: Needs): UseCase<typeof announceConferenceRoute> =>
  async ({ params, ifMatch, command }) => {
    const before = inVersion(found(await findConference(params.conference)), ifMatch);
    const after = decide(before);
    const answer = conferenceAnswer(after);
    await saveConference({ before, after, fact: { type: "ConferenceAnnounced" }, context: command, answer });
    return answer;
  };
