import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { documents } from "./dynamo.ts";
import { itemKey, sha256 } from "./item-keys.ts";
import { readPartition } from "./read.ts";

export interface MailedCode {
  readonly conference: string;
  readonly country: string;
  /** Id of the contact or of the delegate. */
  readonly contact: string;
  /** Names the one of the holder's codes, whatever its purpose, that was asked for. */
  readonly challenge: string;
  readonly digits: string;
}

/** Makes these the digits of the code that was asked for; false when it is void or a later one was asked for. */
export const setCode =
  (TableName: string) =>
  async ({ conference, country, contact, challenge, digits }: MailedCode, now: Date): Promise<boolean> => {
    const { pk, sk } = itemKey.code(conference, country, contact, "");
    const asked = (await readPartition(TableName, pk, sk)).find((code) => code.challenge === challenge);
    if (asked === undefined) return false;
    try {
      await documents.send(
        new UpdateCommand({
          TableName,
          Key: { pk, sk: String(asked.sk) },
          UpdateExpression: "SET codeHash = :hash",
          ConditionExpression: "challenge = :challenge AND validUntil > :now",
          ExpressionAttributeValues: {
            ":hash": sha256(challenge, digits),
            ":challenge": challenge,
            ":now": now.getTime(),
          },
        }),
      );
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return false;
    }
  };
