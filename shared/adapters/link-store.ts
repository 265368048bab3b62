import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { LinkPurpose } from "#shared/contracts/route.ts";
import { documents } from "./dynamo.ts";
import { itemKey, sha256 } from "./item-keys.ts";

/** What a link stands for, and until when, in seconds. */
export interface NewLink {
  readonly purpose: LinkPurpose;
  readonly conference: string;
  readonly country: string;
  readonly contact: string;
  readonly linkVersion: number;
  readonly expiresAt: number;
}

/** Stores a link under the hash of its token: the token itself goes into the mail and nowhere else. */
export const storeLink =
  (TableName: string) =>
  async (tokenHash: string, link: NewLink): Promise<void> => {
    await documents.send(
      new PutCommand({
        TableName,
        Item: { ...itemKey.link(tokenHash), ...link },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
  };

export interface MailedCode {
  readonly conference: string;
  readonly country: string;
  readonly contact: string;
  readonly challenge: string;
  readonly digits: string;
}

/** Makes these the digits of the code that was asked for; false when it is void or a later one was asked for. */
export const setCode =
  (TableName: string) =>
  async ({ conference, country, contact, challenge, digits }: MailedCode, now: Date): Promise<boolean> => {
    try {
      await documents.send(
        new UpdateCommand({
          TableName,
          Key: itemKey.code(conference, country, contact, "submit"),
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
