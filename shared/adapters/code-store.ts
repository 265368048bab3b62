import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { CodeHolder } from "#shared/contracts/used-code.ts";
import { CODE_TRIES, type Code } from "#shared/domain/code.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { commit, secondsOf, type Tables } from "./commit.ts";
import { documents } from "./dynamo.ts";
import { itemKey } from "./item-keys.ts";
import { readItem, stripped } from "./read.ts";
import type { Write } from "./transact.ts";

const keyOf = ({ conference, country, contact, purpose }: Omit<CodeHolder, "holder">) =>
  itemKey.code(conference, country, contact, purpose);

/** Kept for the lock and the hourly limit after the code itself is void. */
const KEPT_SECONDS = 2 * 60 * 60;

export const findCode =
  (conferenceTable: string) =>
  async (holder: CodeHolder): Promise<Code | undefined> => {
    const item = await readItem(conferenceTable, keyOf(holder));
    return item && (stripped(item) as unknown as Code);
  };

/** Stores a code to be mailed, with the record that has it mailed. */
export const saveCode =
  (tables: Tables) =>
  async (who: CodeHolder, last: Code | undefined, code: Code, context: CommandContext): Promise<void> => {
    const { conference, country, contact, holder, purpose } = who;
    const unchanged = last
      ? { ConditionExpression: "challenge = :last", ExpressionAttributeValues: { ":last": last.challenge } }
      : { ConditionExpression: "attribute_not_exists(pk)" };
    await commit(tables, context, {
      writes: [
        {
          write: {
            Put: {
              TableName: tables.conferenceTable,
              Item: { ...keyOf(who), ...code, expiresAt: secondsOf(context.now) + KEPT_SECONDS },
              ...unchanged,
            },
          },
          onConflict: () => new Refusal("try-again"),
        },
      ],
      happenings: [
        {
          ...{ conference, entity: `delegation/${country}` },
          fact: { type: "CodeRequested", contact, holder, challenge: code.challenge, purpose },
        },
      ],
    });
  };

/**
 * Spends one of the code's tries and gives the code to compare with. Spent before comparing, so that guesses in
 * parallel get no more tries than guesses in turn.
 */
export const spendTry =
  (TableName: string) =>
  async (holder: CodeHolder, now: Date): Promise<Code> => {
    try {
      const { Attributes } = await documents.send(
        new UpdateCommand({
          TableName,
          Key: keyOf(holder),
          UpdateExpression: "SET tries = tries + :one",
          ConditionExpression: "tries < :most AND validUntil > :now AND attribute_exists(codeHash)",
          ExpressionAttributeValues: { ":one": 1, ":most": CODE_TRIES, ":now": now.getTime() },
          ReturnValues: "ALL_NEW",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        }),
      );
      return Attributes as Code;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const tries = Number(error.Item?.tries?.N ?? 0);
      throw new Refusal(tries >= CODE_TRIES ? "code-locked" : "code-not-valid");
    }
  };

/** The code's use, which goes into the transaction of the act that it allows: once only. */
export const useOfCode = (TableName: string, holder: CodeHolder, { codeHash }: Code): Write => ({
  write: {
    Update: {
      TableName,
      Key: keyOf(holder),
      UpdateExpression: "REMOVE codeHash",
      ConditionExpression: "codeHash = :used",
      ExpressionAttributeValues: { ":used": codeHash },
    },
  },
  onConflict: () => new Refusal("code-not-valid"),
});
