import type { CommandContext } from "#shared/contracts/command.ts";
import type { requestCodeRoute } from "#shared/contracts/registration-member.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { LinkPurpose } from "#shared/contracts/route.ts";
import type { CodeHolder } from "#shared/contracts/used-code.ts";
import { type Code, type CodePurpose, nextCode } from "#shared/domain/code.ts";
import { Refusal } from "#shared/domain/refusal.ts";

export interface Needs {
  readonly findCode: (holder: CodeHolder) => Promise<Code | undefined>;
  readonly saveCode: (holder: CodeHolder, last: Code | undefined, code: Code, context: CommandContext) => Promise<void>;
  readonly newId: () => string;
}

/** Whose act each code allows: only the head, or who acts for the head, speaks on texts. */
const HOLDER_OF: Readonly<Record<CodePurpose, LinkPurpose>> = {
  submit: "focal-point",
  amendment: "head",
  ballot: "head",
  objection: "head",
  statement: "head",
};

/** Has a code mailed to the address on file. The digits are made when the mail is, and stand in no table. */
export const requestCode =
  ({ findCode, saveCode, newId }: Needs): UseCase<typeof requestCodeRoute> =>
  async ({ caller, body: { purpose }, command }) => {
    if (HOLDER_OF[purpose] !== caller.purpose) throw new Refusal("not-allowed");
    const { conference, country, contact } = caller;
    const holder: CodeHolder = {
      ...{ conference, country, contact, purpose },
      holder: caller.purpose === "head" ? "delegate" : "contact",
    };
    const last = await findCode(holder);
    const code = nextCode(last, newId(), command.now);
    await saveCode(holder, last, code, command);
    return { body: { expiresAt: new Date(code.validUntil).toISOString() } };
  };
