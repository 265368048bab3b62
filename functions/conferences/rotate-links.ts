import type { CommandContext } from "#shared/contracts/command.ts";
import type { rotateLinksRoute } from "#shared/contracts/members.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import type { Member } from "#shared/domain/member.ts";
import { withoutLinks } from "#shared/domain/member-change.ts";
import { Refusal } from "#shared/domain/refusal.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findMember: (conference: string, country: string) => Promise<Member | undefined>;
  readonly saveMember: (
    save: { before: Member; after: Member; facts: { type: "LinksRotated"; contact: string }[] },
    context: CommandContext,
    options: { conflict: "try-again"; answer: unknown },
  ) => Promise<void>;
}

/** Ends the links of one contact or of all, and has a new one mailed to each: the record of it is the order to mail. */
export const rotateLinks =
  ({ findConference, findMember, saveMember }: Needs): UseCase<typeof rotateLinksRoute> =>
  async ({ params, body, command }) => {
    const { state } = found(await findConference(params.conference));
    // Nobody hears of a conference before it is announced, nor that they may register once it is cancelled.
    if (state !== "ANNOUNCED")
      throw new Refusal("conference-state", { detail: `The conference is ${state}; this needs ANNOUNCED.` });
    const before = found(await findMember(params.conference, params.country));
    const contacts = before.contacts
      .map(({ id }) => id)
      .filter((id) => body.contact === undefined || id === body.contact);
    if (contacts.length === 0) throw new Refusal(body.contact === undefined ? "member-has-no-contact" : "not-found");

    const answer = { body: { contacts } };
    await saveMember(
      {
        before,
        after: withoutLinks(before, contacts),
        facts: contacts.map((contact) => ({ type: "LinksRotated", contact })),
      },
      command,
      { conflict: "try-again", answer },
    );
    return answer;
  };
