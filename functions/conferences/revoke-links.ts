import type { CommandContext } from "#shared/contracts/command.ts";
import type { revokeLinksRoute } from "#shared/contracts/members.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { found } from "#shared/domain/found.ts";
import type { Member } from "#shared/domain/member.ts";
import { withoutLinks } from "#shared/domain/member-change.ts";

export interface Needs {
  readonly findMember: (conference: string, country: string) => Promise<Member | undefined>;
  readonly saveMember: (
    save: { before: Member; after: Member; facts: { type: "LinksRevoked"; contact: string }[] },
    context: CommandContext,
    options: { conflict: "try-again" },
  ) => Promise<void>;
}

/** Ends all links and sessions of a member's contacts; in whatever state the conference is. */
export const revokeLinks =
  ({ findMember, saveMember }: Needs): UseCase<typeof revokeLinksRoute> =>
  async ({ params, command }) => {
    const before = found(await findMember(params.conference, params.country));
    const contacts = before.contacts.map(({ id }) => id);
    if (contacts.length > 0)
      await saveMember(
        {
          before,
          after: withoutLinks(before, contacts),
          facts: contacts.map((contact) => ({ type: "LinksRevoked", contact })),
        },
        command,
        { conflict: "try-again" },
      );
    return { body: undefined };
  };
