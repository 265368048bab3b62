import { createHash } from "node:crypto";
import type { Entity } from "#shared/contracts/record.ts";

export const sha256 = (...parts: string[]): string => createHash("sha256").update(parts.join("\n")).digest("hex");

/**
 * Keys of the items in ConferenceTable. A country's member, delegation, delegates and codes share one partition, so
 * that what belongs together is read together and no two countries share a write limit.
 */
export const itemKey = {
  conference: (conference: string) => ({ pk: `CONFERENCE#${conference}`, sk: "CONFERENCE" }),
  rules: (conference: string, version: number) => ({
    pk: `CONFERENCE#${conference}`,
    sk: `RULES#${String(version).padStart(6, "0")}`,
  }),
  quota: (conference: string, quota: string) => ({ pk: `QUOTA#${conference}#${quota}`, sk: "QUOTA" }),
  member: (conference: string, country: string) => ({ pk: `COUNTRY#${conference}#${country}`, sk: "MEMBER" }),
  delegation: (conference: string, country: string) => ({ pk: `COUNTRY#${conference}#${country}`, sk: "DELEGATION" }),
  delegate: (conference: string, country: string, id: string) => ({
    pk: `COUNTRY#${conference}#${country}`,
    sk: `DELEGATE#${id}`,
  }),
  code: (conference: string, country: string, contact: string, purpose: string) => ({
    pk: `COUNTRY#${conference}#${country}`,
    sk: `CODE#${contact}#${purpose}`,
  }),
  /** One per active delegate's address, and one per document: nobody is in two delegations (R12). */
  person: (conference: string, mark: string) => ({ pk: `PERSON#${conference}#${mark}`, sk: "PERSON" }),
  /** Finds a contact by the hash of an address, for someone who lost the link. */
  address: (conference: string, addressHash: string, country: string, contact: string) => ({
    pk: `ADDRESS#${conference}#${addressHash}`,
    sk: `CONTACT#${country}#${contact}`,
  }),
  link: (tokenHash: string) => ({ pk: `LINK#${tokenHash}`, sk: "LINK" }),
  session: (tokenHash: string) => ({ pk: `SESSION#${tokenHash}`, sk: "SESSION" }),
  /** A conference's id, or "*" for the deployment. */
  staff: (subject: string, conference: string) => ({ pk: `STAFF#${subject}`, sk: `CONFERENCE#${conference}` }),
  mail: (ledgerKey: string) => ({ pk: `MAIL#${ledgerKey}`, sk: "MAIL" }),
  idempotency: (caller: string, key: string) => ({ pk: `IDEMPOTENCY#${sha256(caller, key)}`, sk: "IDEMPOTENCY" }),
  rate: (what: string) => ({ pk: `RATE#${what}`, sk: "RATE" }),
} as const;

/** Keys of the `list` index: what a conference has, in the order in which it is listed. */
export const listKey = {
  conferences: (id: string) => ({ listKey: "CONFERENCES", listSort: id }),
  members: (conference: string, country: string) => ({ listKey: `MEMBERS#${conference}`, listSort: country }),
  delegations: (conference: string, country: string) => ({ listKey: `DELEGATIONS#${conference}`, listSort: country }),
  delegates: (conference: string, country: string, id: string) => ({
    listKey: `DELEGATES#${conference}`,
    listSort: `${country}#${id}`,
  }),
  staff: (conference: string, subject: string) => ({ listKey: `STAFF#${conference}`, listSort: subject }),
  mails: (conference: string, at: string, ledgerKey: string) => ({
    listKey: `MAILS#${conference}`,
    listSort: `${at}#${ledgerKey}`,
  }),
} as const;

export const recordKey = (conference: string, entity: Entity, id: string) => ({
  pk: `${conference}#${entity}`,
  sk: id,
  feedKey: conference,
});
