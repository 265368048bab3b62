import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { LinkPurpose } from "#shared/contracts/route.ts";
import { documents } from "./dynamo.ts";
import { itemKey } from "./item-keys.ts";

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
