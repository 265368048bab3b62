import type { CommandContext } from "#shared/contracts/command.ts";
import type { releaseMailingRoute } from "#shared/contracts/mailings.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { everybody, type ReadMembers } from "#shared/domain/addressees.ts";
import { personOf } from "#shared/domain/audience.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, inVersion, mustBeAnnounced } from "#shared/domain/found.ts";
import { releaseMailing as decide, type Mailing } from "#shared/domain/mailing.ts";
import { mailingAnswer } from "./mailing-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findMailing: (conference: string, mailing: string) => Promise<Mailing | undefined>;
  readonly readMembers: ReadMembers;
  readonly saveMailing: (save: {
    before: Mailing;
    after: Mailing;
    fact: { type: "MailingReleased" | "MailingSubmitted"; mailing: string };
    context: CommandContext;
    answer: unknown;
  }) => Promise<void>;
}

/** Counts whom it would go to now, and sends it to few; one to many waits for a second organiser (N10). */
export const releaseMailing =
  (needs: Needs): UseCase<typeof releaseMailingRoute> =>
  async ({ params, ifMatch, caller, command }) => {
    mustBeAnnounced(found(await needs.findConference(params.conference)));
    const before = inVersion(found(await needs.findMailing(params.conference, params.mailing)), ifMatch);
    const all = await everybody(needs.readMembers, before.conference, before.audience);
    const people = all.filter((one) => one.sharesAddressWith === undefined).map(personOf);
    const after = decide(before, people, caller.subject);
    const type = after.state === "RELEASED" ? "MailingReleased" : "MailingSubmitted";
    const answer = mailingAnswer(after);
    await needs.saveMailing({ before, after, fact: { type, mailing: after.id }, context: command, answer });
    return answer;
  };
