import { timingSafeEqual } from "node:crypto";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { CodeHolder, UsedCode } from "#shared/contracts/used-code.ts";
import { CODE_TRIES } from "#shared/domain/code.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { spendTry } from "./code-store.ts";
import { commit, type Tables } from "./commit.ts";
import { sha256 } from "./item-keys.ts";

/**
 * The holder's code for one purpose, if these are its digits. Every call costs a try, right or wrong; the wrong one
 * that takes the last is recorded, so that the country's contacts hear of it. Using the code up is the act's own write.
 */
export const checkCode =
  (tables: Tables) =>
  async (holder: CodeHolder, digits: string, context: CommandContext): Promise<UsedCode> => {
    const code = await spendTry(tables.conferenceTable)(holder, context.now);
    if (isSame(code.codeHash, sha256(code.challenge, digits))) return { holder, code };
    if (code.tries >= CODE_TRIES) await recordLock(tables, holder, context);
    throw new Refusal("code-not-valid");
  };

const recordLock = async (tables: Tables, who: CodeHolder, { idempotency: _, ...context }: CommandContext) => {
  const { conference, country, contact, holder, purpose } = who;
  // The act did not happen: its Idempotency-Key keeps no answer.
  await commit(tables, context, {
    writes: [],
    happenings: [
      { conference, entity: `delegation/${country}`, fact: { type: "CodeLocked", contact, holder, purpose } },
    ],
  });
};

const isSame = (stored: string | undefined, given: string): boolean =>
  stored !== undefined && timingSafeEqual(Buffer.from(stored), Buffer.from(given));
