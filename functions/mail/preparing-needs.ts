import { randomBytes, randomInt } from "node:crypto";
import { findAmendment } from "#shared/adapters/amendment-store.ts";
import { findReceipt } from "#shared/adapters/ballot-receipts.ts";
import { findConclusion, findTextOut } from "#shared/adapters/conclusion-store.ts";
import { findSeal, readStatements } from "#shared/adapters/decision-store.ts";
import { storeLink } from "#shared/adapters/link-store.ts";
import { findCircumstances } from "#shared/adapters/mail-circumstances.ts";
import { findMailing } from "#shared/adapters/mailing-store.ts";
import { findMoment } from "#shared/adapters/moment-store.ts";
import { findOccurrence } from "#shared/adapters/occurrence-store.ts";
import { findReminder } from "#shared/adapters/reminder-store.ts";
import { setCode } from "#shared/adapters/set-code.ts";
import { findSilence } from "#shared/adapters/silence-store.ts";
import { findSuppression, hashOfAddress } from "#shared/adapters/suppression-store.ts";
import { storeUnsubscribe } from "#shared/adapters/unsubscribe-store.ts";
import { findTally, findVote } from "#shared/adapters/vote-store.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import { hashOfToken } from "#shared/runtime/authenticate.ts";
import type { Needs as PreparingNeeds } from "./prepare-mail.ts";

/** What making a mail needs: what is true now, and secrets that stand in the mail and nowhere else. */
export const preparingNeeds = (): PreparingNeeds => {
  const { CONFERENCE_TABLE: table, ...env } = readEnv("CONFERENCE_TABLE", "SENDER_ADDRESS", "PUBLIC_URL");
  return {
    findCircumstances: findCircumstances(table),
    ...{ findSuppression: findSuppression(table), hashOfAddress },
    ...{ findMailing: findMailing(table), storeUnsubscribe: storeUnsubscribe(table) },
    ...{ findReminder: findReminder(table), findOccurrence: findOccurrence(table), findMoment: findMoment(table) },
    ...{ findConclusion: findConclusion(table), findTextOut: findTextOut(table), findAmendment: findAmendment(table) },
    ...{ findSilence: findSilence(table), findSeal: findSeal(table), readStatements: readStatements(table) },
    ...{ findVote: findVote(table), findTally: findTally(table), findReceipt: findReceipt(table) },
    ...{ newToken: () => randomBytes(32).toString("base64url"), hashOfToken, storeLink: storeLink(table) },
    ...{ newDigits: () => String(randomInt(1_000_000)).padStart(6, "0"), setCode: setCode(table) },
    ...{ publicUrl: env.PUBLIC_URL, sender: env.SENDER_ADDRESS },
  };
};
