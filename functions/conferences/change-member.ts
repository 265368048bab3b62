import type { CommandContext } from "#shared/contracts/command.ts";
import type { changeMemberRoute } from "#shared/contracts/members.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, inVersion, mustNotBeCancelled } from "#shared/domain/found.ts";
import type { Member } from "#shared/domain/member.ts";
import { changeMember as decide } from "#shared/domain/member-change.ts";
import { memberAnswer } from "./member-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findMember: (conference: string, country: string) => Promise<Member | undefined>;
  readonly saveMember: (
    save: { before: Member; after: Member; facts: [{ type: "MemberChanged" }] },
    context: CommandContext,
    options: { conflict: "stale" },
  ) => Promise<void>;
  readonly newId: () => string;
}

/** Changes a member; a contact with another address is another contact, whose predecessor's links are dead (R2). */
export const changeMember =
  ({ findConference, findMember, saveMember, newId }: Needs): UseCase<typeof changeMemberRoute> =>
  async ({ params, body, ifMatch, command }) => {
    mustNotBeCancelled(found(await findConference(params.conference)));
    const before = inVersion(found(await findMember(params.conference, params.country)), ifMatch);
    const after = decide(before, body, newId);
    if (after !== before)
      await saveMember({ before, after, facts: [{ type: "MemberChanged" }] }, command, { conflict: "stale" });
    return memberAnswer(after);
  };
