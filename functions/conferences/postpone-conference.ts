import type { CommandContext } from "#shared/contracts/command.ts";
import type { postponeConferenceRoute } from "#shared/contracts/conferences.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { postponeConference as decide } from "#shared/domain/conference-change.ts";
import { found, inVersion } from "#shared/domain/found.ts";
import { conferenceAnswer } from "./conference-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly saveConference: (save: {
    before: Conference;
    after: Conference;
    fact: { type: "ConferencePostponed" };
    context: CommandContext;
    answer: unknown;
    reason: string;
  }) => Promise<void>;
}

/** Has everything rest until the conference is announced again; the reason is kept with the record of it. */
export const postponeConference =
  ({ findConference, saveConference }: Needs): UseCase<typeof postponeConferenceRoute> =>
  async ({ params, body: { reason }, ifMatch, command }) => {
    const before = inVersion(found(await findConference(params.conference)), ifMatch);
    const after = decide(before);
    const answer = conferenceAnswer(after);
    await saveConference({ before, after, fact: { type: "ConferencePostponed" }, context: command, answer, reason });
    return answer;
  };
