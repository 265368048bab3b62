import { randomBytes, randomInt } from "node:crypto";
import { setCode, storeLink } from "#shared/adapters/link-store.ts";
import { findCircumstances } from "#shared/adapters/mail-circumstances.ts";
import { findMail, takeStep } from "#shared/adapters/mail-ledger.ts";
import { sendBySes } from "#shared/adapters/ses-mailer.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import { MailMessage } from "#shared/contracts/mail.ts";
import { hashOfToken } from "#shared/runtime/authenticate.ts";
import { queueHandler } from "#shared/runtime/queue.ts";
import { prepareMail } from "./prepare-mail.ts";
import { sendMail } from "./send-mail.ts";

const env = readEnv("CONFERENCE_TABLE", "SENDER_ADDRESS", "CONFIGURATION_SET", "PUBLIC_URL");
const { CONFERENCE_TABLE: table, SENDER_ADDRESS: sender, CONFIGURATION_SET: configurationSet, PUBLIC_URL } = env;

const newToken = () => randomBytes(32).toString("base64url");
const newDigits = () => String(randomInt(1_000_000)).padStart(6, "0");
const secrets = { newToken, newDigits, hashOfToken, storeLink: storeLink(table), setCode: setCode(table) };
const prepare = prepareMail({ findCircumstances: findCircumstances(table), ...secrets, publicUrl: PUBLIC_URL, sender });
const ledger = { findMail: findMail(table), takeStep: takeStep(table) };
const send = sendBySes({ sender, configurationSet });

export const handler = queueHandler(MailMessage, sendMail({ ...ledger, prepare, send, now: () => new Date() }));
