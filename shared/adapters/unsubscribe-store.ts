import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { Suppression } from "#shared/contracts/suppression.ts";
import { commit, secondsOf, type Tables } from "./commit.ts";
import { documents } from "./dynamo.ts";
import { itemKey } from "./item-keys.ts";
import { readItem, stripped } from "./read.ts";
import { findSuppression, hashOfAddress, suppressionWrite } from "./suppression-store.ts";

/** Whose information mails a token ends: an address, and the person it was written to. */
export interface Decliner {
  readonly conference: string;
  readonly country: string;
  readonly person: Suppression["person"];
  readonly address: string;
  readonly ledgerKey: string;
}

/** Stores it under the hash of its token: the token itself goes into the mail's header and nowhere else. */
export const storeUnsubscribe =
  (TableName: string) =>
  async (tokenHash: string, decliner: Decliner & { readonly expiresAt: number }): Promise<void> => {
    await documents.send(
      new PutCommand({
        TableName,
        Item: { ...itemKey.unsubscribe(tokenHash), ...decliner },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
  };

export const findDecliner =
  (conferenceTable: string) =>
  async (tokenHash: string, now: Date): Promise<Decliner | undefined> => {
    const item = await readItem(conferenceTable, itemKey.unsubscribe(tokenHash));
    if (item === undefined || Number(item.expiresAt) < secondsOf(now)) return undefined;
    const { expiresAt: _, ...decliner } = stripped(item);
    return decliner as unknown as Decliner;
  };

/** No more information mails to the address; one that gets none already, for whatever reason, is left as it is. */
export const declineInformation =
  (tables: Tables) =>
  async ({ address, ...decliner }: Decliner, context: CommandContext): Promise<void> => {
    const { conference } = decliner;
    const addressHash = hashOfAddress(address);
    const { conferenceTable } = tables;
    if ((await findSuppression(conferenceTable)(conference, addressHash)) !== undefined) return;
    const at = context.now.toISOString();
    const after = { ...decliner, address, addressHash, why: "unsubscribed", scope: "info", at } as const;
    await commit(tables, context, {
      writes: [suppressionWrite(conferenceTable, undefined, after)],
      happenings: [
        {
          ...{ conference, entity: `suppression/${addressHash}`, after: { ...after, version: 1 } },
          fact: { type: "InformationDeclined", addressHash },
        },
      ],
    });
  };
