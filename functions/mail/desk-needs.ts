import { randomUUID } from "node:crypto";
import { memberFiles } from "#shared/adapters/audience-store.ts";
import type { Tables } from "#shared/adapters/commit.ts";
import { findConference } from "#shared/adapters/conference-store.ts";
import { findLane, releaseLane } from "#shared/adapters/lane-store.ts";
import { lastMails } from "#shared/adapters/last-mails.ts";
import { findCircumstances } from "#shared/adapters/mail-circumstances.ts";
import { findMail } from "#shared/adapters/mail-ledger.ts";
import { listMail, orderAgain } from "#shared/adapters/mail-log.ts";
import { findMailing, listMailings, saveMailing } from "#shared/adapters/mailing-store.ts";
import { allSuppressions } from "#shared/adapters/suppression-list.ts";
import * as suppressions from "#shared/adapters/suppression-store.ts";
import { declineInformation, findDecliner } from "#shared/adapters/unsubscribe-store.ts";
import type { FileQuery } from "#shared/domain/addressees.ts";
import { hashOfToken } from "#shared/runtime/authenticate.ts";

/** Everything the use cases of organisers' mail need, from the adapters. */
export const deskNeeds = (tables: Tables) => {
  const table = tables.conferenceTable;
  return {
    findConference: findConference(table),
    findCircumstances: findCircumstances(table),
    readMembers: (conference: string, query?: FileQuery) => memberFiles(table, conference, query),
    findMail: findMail(table),
    listMail: listMail(table),
    orderAgain: orderAgain(tables),
    lastMails: lastMails(table),
    findMailing: findMailing(table),
    listMailings: listMailings(table),
    saveMailing: saveMailing(tables),
    findSuppression: suppressions.findSuppression(table),
    listSuppressions: suppressions.listSuppressions(table),
    allSuppressions: allSuppressions(table),
    releaseSuppression: suppressions.releaseSuppression(tables),
    findLane: findLane(table),
    releaseLane: releaseLane(tables),
    findDecliner: findDecliner(table),
    declineInformation: declineInformation(tables),
    hashOfAddress: suppressions.hashOfAddress,
    hashOfToken,
    newId: randomUUID,
  };
};
