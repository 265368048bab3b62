import type { readMemberRoute } from "#shared/contracts/members.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { found } from "#shared/domain/found.ts";
import type { Member } from "#shared/domain/member.ts";
import { memberAnswer } from "./member-view.ts";

export interface Needs {
  readonly findMember: (conference: string, country: string) => Promise<Member | undefined>;
}

export const readMember =
  ({ findMember }: Needs): UseCase<typeof readMemberRoute> =>
  async ({ params }) =>
    memberAnswer(found(await findMember(params.conference, params.country)));
