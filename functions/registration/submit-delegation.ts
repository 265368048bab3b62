import { timingSafeEqual } from "node:crypto";
import type { submitDelegationRoute } from "#shared/contracts/registration-member.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Code } from "#shared/domain/code.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { type Change, type Needs as ChangeNeeds, changeDelegation, type UsedCode } from "./change-delegation.ts";

export interface Needs extends ChangeNeeds {
  readonly spendTry: (holder: UsedCode["holder"], now: Date) => Promise<Code>;
  readonly hashOf: (...parts: string[]) => string;
}

/** A submission speaks for a country, so the link alone is not enough: the code of the stored address is needed. */
export const submitDelegation = (needs: Needs): UseCase<typeof submitDelegationRoute> => {
  const change = changeDelegation(needs);
  return ({ caller, body, ifMatch, command: context }) => {
    const { conference, country, contact } = caller;
    const allow: Change["allow"] = async () => {
      const holder = { conference, country, contact };
      const code = await needs.spendTry(holder, context.now);
      if (!sameHash(code.codeHash, needs.hashOf(code.challenge, body.code))) throw new Refusal("code-not-valid");
      return { holder, code };
    };
    return change({ conference, country, ifMatch, command: { do: "submit" }, context, allow });
  };
};

const sameHash = (stored: string | undefined, given: string): boolean =>
  stored !== undefined && timingSafeEqual(Buffer.from(stored), Buffer.from(given));
