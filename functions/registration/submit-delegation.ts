import type { CommandContext } from "#shared/contracts/command.ts";
import type { submitDelegationRoute } from "#shared/contracts/registration-member.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { CodeHolder, UsedCode } from "#shared/contracts/used-code.ts";
import { type Needs as ChangeNeeds, changeDelegation } from "./change-delegation.ts";

export interface Needs extends ChangeNeeds {
  readonly checkCode: (holder: CodeHolder, digits: string, context: CommandContext) => Promise<UsedCode>;
}

/** A submission speaks for a country, so the link alone is not enough: the code of the stored address is needed. */
export const submitDelegation = (needs: Needs): UseCase<typeof submitDelegationRoute> => {
  const change = changeDelegation(needs);
  return ({ caller: { conference, country, contact }, body, ifMatch, command: context }) => {
    const holder: CodeHolder = { conference, country, contact, holder: "contact", purpose: "submit" };
    const allow = () => needs.checkCode(holder, body.code, context);
    return change({ conference, country, ifMatch, command: { do: "submit" }, context, allow });
  };
};
