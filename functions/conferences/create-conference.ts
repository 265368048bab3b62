import type { CommandContext } from "#shared/contracts/command.ts";
import type { createConferenceRoute } from "#shared/contracts/conferences.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { mustAgree } from "#shared/domain/conference-change.ts";
import { conferenceAnswer } from "./conference-view.ts";

export interface Needs {
  readonly saveConference: (save: {
    after: Conference;
    fact: { type: "ConferenceCreated" };
    context: CommandContext;
    answer: unknown;
  }) => Promise<void>;
}

/** Creates a draft. Its creator organises the whole deployment and needs no role of its own in it. */
export const createConference =
  ({ saveConference }: Needs): UseCase<typeof createConferenceRoute> =>
  async ({ body, command }) => {
    mustAgree(body);
    const after: Conference = { ...body, state: "DRAFT", version: 1, rulesVersion: 1 };
    const answer = { ...conferenceAnswer(after), location: `/conferences/${after.id}` };
    await saveConference({ after, fact: { type: "ConferenceCreated" }, context: command, answer });
    return answer;
  };
