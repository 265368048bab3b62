import type { CommandContext } from "#shared/contracts/command.ts";
import type { requestCodeRoute } from "#shared/contracts/registration-member.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { type Code, nextCode } from "#shared/domain/code.ts";
import type { UsedCode } from "./change-delegation.ts";

export interface Needs {
  readonly findCode: (holder: UsedCode["holder"]) => Promise<Code | undefined>;
  readonly saveCode: (
    holder: UsedCode["holder"],
    last: Code | undefined,
    code: Code,
    context: CommandContext,
  ) => Promise<void>;
  readonly newId: () => string;
}

/** Has a code mailed to the address on file. The digits are made when the mail is, and stand in no table. */
export const requestCode =
  ({ findCode, saveCode, newId }: Needs): UseCase<typeof requestCodeRoute> =>
  async ({ caller: { conference, country, contact }, command }) => {
    const holder = { conference, country, contact };
    const last = await findCode(holder);
    const code = nextCode(last, newId(), command.now);
    await saveCode(holder, last, code, command);
    return { body: { expiresAt: new Date(code.validUntil).toISOString() } };
  };
