import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { LinkCaller } from "#shared/contracts/caller.ts";
import type { LinkPurpose } from "#shared/contracts/route.ts";
import { headLinkStands } from "#shared/domain/conclusions/votes/head-link-stands.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Tables } from "./commit.ts";
import { secondsOf } from "./commit.ts";
import { findDelegation, type SaveDelegation, saveDelegation } from "./delegation-store.ts";
import { documents } from "./dynamo.ts";
import { itemKey } from "./item-keys.ts";
import { findMember } from "./member-store.ts";
import { readItem } from "./read.ts";

/** What a link or a session stands for. It is dead once the person is gone or their linkVersion has risen. */
export interface Standing {
  readonly purpose: LinkPurpose;
  readonly conference: string;
  readonly country: string;
  /** Id of the contact; of the delegate, where the link is a head's. */
  readonly contact: string;
  readonly linkVersion: number;
}

export const IDLE_MS = 30 * 60_000;
const LONGEST_MS = 12 * 60 * 60_000;
/** A session in use is prolonged at most this often, so that reading does not mean writing. */
const PROLONG_AFTER_MS = 5 * 60_000;

/** What the link of this token's hash stands for, unless it has expired or was revoked. */
export const findLink =
  (conferenceTable: string) =>
  async (tokenHash: string, now: Date): Promise<Standing | undefined> => {
    const item = await readItem(conferenceTable, itemKey.link(tokenHash));
    if (item === undefined || Number(item.expiresAt) <= secondsOf(now)) return undefined;
    const standing = item as unknown as Standing;
    return (await stands(conferenceTable, standing)) ? standing : undefined;
  };

/** Opens a session, in one transaction with what opening the invitation does to the delegation, if anything. */
export const openSession =
  (tables: Tables) =>
  async (sessionHash: string, standing: Standing, now: Date, opening?: SaveDelegation): Promise<void> => {
    const Put = { TableName: tables.conferenceTable, Item: sessionItem(sessionHash, standing, now) };
    if (opening === undefined) await documents.send(new PutCommand(Put));
    else
      await saveDelegation(tables)({
        ...opening,
        also: [{ write: { Put }, onConflict: () => new Refusal("try-again") }],
      });
  };

export const sessionItem = (
  sessionHash: string,
  { purpose, conference, country, contact, linkVersion }: Standing,
  now: Date,
) => ({
  ...itemKey.session(sessionHash),
  ...{ purpose, conference, country, contact, linkVersion },
  idleUntil: now.getTime() + IDLE_MS,
  endsAt: now.getTime() + LONGEST_MS,
  expiresAt: secondsOf(now) + LONGEST_MS / 1000,
});

/** Who holds the session of this token's hash; undefined when it is idle too long, ended or revoked. */
export const findSession =
  (conferenceTable: string) =>
  async (sessionHash: string, now: Date): Promise<LinkCaller | undefined> => {
    const item = await readItem(conferenceTable, itemKey.session(sessionHash));
    const at = now.getTime();
    if (item === undefined || Number(item.idleUntil) <= at || Number(item.endsAt) <= at) return undefined;
    const standing = item as unknown as Standing;
    if (!(await stands(conferenceTable, standing))) return undefined;
    if (at + IDLE_MS - Number(item.idleUntil) > PROLONG_AFTER_MS) await prolong(conferenceTable, sessionHash, at);
    const { purpose, conference, country, contact } = standing;
    return { kind: "contact", purpose, conference, country, contact, session: sessionHash };
  };

export const endSession =
  (TableName: string) =>
  async (sessionHash: string): Promise<void> => {
    await documents.send(new DeleteCommand({ TableName, Key: itemKey.session(sessionHash) }));
  };

/** Read from the member or the delegation itself on every call: a change of focal point or head acts at once (R2). */
const stands = async (conferenceTable: string, standing: Standing): Promise<boolean> => {
  const { purpose, conference, country, contact, linkVersion } = standing;
  if (purpose === "head") {
    const delegation = await findDelegation(conferenceTable)(conference, country);
    return delegation !== undefined && headLinkStands(delegation, contact, linkVersion);
  }
  const member = await findMember(conferenceTable)(conference, country);
  return member?.contacts.some((one) => one.id === contact && one.linkVersion === linkVersion) ?? false;
};

const prolong = async (TableName: string, sessionHash: string, at: number): Promise<void> => {
  try {
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: itemKey.session(sessionHash),
        UpdateExpression: "SET idleUntil = :until",
        ConditionExpression: "attribute_exists(pk)",
        ExpressionAttributeValues: { ":until": at + IDLE_MS },
      }),
    );
  } catch (error) {
    // Ended by another call meanwhile; this one was let in before that.
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};
