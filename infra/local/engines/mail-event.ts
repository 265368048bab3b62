import { randomUUID } from "node:crypto";
import type { Place } from "../template/place.ts";
import type { Letter } from "./inbox.ts";
import { type EventType, fateOf, isSuppressed } from "./mail-fate.ts";

/** An event as the default bus carries it. */
export interface BusEvent {
  readonly id: string;
  readonly source: string;
  readonly "detail-type": string;
  readonly time: string;
  // biome-ignore lint/suspicious/noExplicitAny: every source has its own.
  readonly detail: any;
  readonly [field: string]: unknown;
}

const DETAIL_TYPES: Record<EventType, string> = {
  Send: "Email Sent",
  Reject: "Email Rejected",
  DeliveryDelay: "Email Delivery Delayed",
  Delivery: "Email Delivered",
  Bounce: "Email Bounced",
  Complaint: "Email Complaint Received",
};

interface Happening {
  readonly type: EventType;
  readonly letter: Letter;
  readonly raw: Buffer;
  readonly at: Date;
  readonly place: Place;
}

/** What SES tells EventBridge of a mail: https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html */
export const mailEvent = (happening: Happening): BusEvent => {
  const { type, letter, at, place } = happening;
  const { partition, region, account } = place;
  const resources = letter.configurationSet
    ? [`arn:${partition}:ses:${region}:${account}:configuration-set/${letter.configurationSet}`]
    : [];
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": DETAIL_TYPES[type],
    source: "aws.ses",
    account,
    time: at.toISOString().replace(/\.\d+Z$/, "Z"),
    region,
    resources,
    detail: { eventType: type, mail: mailObject(happening), [nameOf(type)]: particulars(happening) },
  };
};

/** As event destinations and details write a type: `deliveryDelay`. */
export const nameOf = (type: EventType): string => type.charAt(0).toLowerCase() + type.slice(1);

const mailObject = ({ letter, raw, place: { partition, region, account } }: Happening) => {
  const headers = headersIn(raw);
  const named = (name: string) => headers.find((header) => header.name.toLowerCase() === name)?.value;
  return {
    timestamp: letter.at,
    source: letter.from,
    sourceArn: `arn:${partition}:ses:${region}:${account}:identity/${letter.from}`,
    sendingAccountId: account,
    messageId: letter.messageId,
    destination: letter.to,
    headersTruncated: false,
    headers,
    commonHeaders: {
      from: [named("from") ?? letter.from],
      to: [named("to") ?? letter.to.join(", ")],
      messageId: letter.messageId,
      subject: letter.subject,
    },
    tags: {
      "ses:operation": [letter.operation ?? "SendRawEmail"],
      ...(letter.configurationSet && { "ses:configuration-set": [letter.configurationSet] }),
      "ses:source-ip": ["127.0.0.1"],
      "ses:from-domain": [letter.from.split("@").at(-1)],
      "ses:caller-identity": ["local"],
      ...Object.fromEntries(Object.entries(letter.tags).map(([name, value]) => [name, [value]])),
    },
  };
};

const headersIn = (raw: Buffer): { name: string; value: string }[] => {
  const end = raw.indexOf("\r\n\r\n");
  const head = raw.subarray(0, end < 0 ? raw.length : end).toString();
  return head.split(/\r\n(?![ \t])/).flatMap((line) => {
    const colon = line.indexOf(":");
    if (colon < 1) return [];
    return [
      {
        name: line.slice(0, colon),
        value: line
          .slice(colon + 1)
          .replace(/\r\n/g, "")
          .trim(),
      },
    ];
  });
};

const particulars = ({ type, letter, at }: Happening): object => {
  const timestamp = at.toISOString();
  const concerned = letter.to.filter((address) => fateOf(address).includes(type));
  switch (type) {
    case "Send":
      return {};
    case "Reject":
      return { reason: "Bad content" };
    case "Delivery":
      return {
        timestamp,
        processingTimeMillis: at.getTime() - Date.parse(letter.at),
        recipients: concerned,
        smtpResponse: "250 2.6.0 Message received",
        reportingMTA: "local.smtp-out.amazonses.com",
      };
    case "DeliveryDelay":
      return {
        timestamp,
        delayType: "TransientCommunicationFailure",
        expirationTime: new Date(at.getTime() + EXPIRES_AFTER).toISOString(),
        delayedRecipients: concerned.map((emailAddress) => ({
          emailAddress,
          status: "4.4.1",
          diagnosticCode: "smtp; 421 4.4.1 Unable to connect to remote host",
        })),
      };
    case "Bounce":
      return { ...bounce(concerned), feedbackId: randomUUID(), timestamp, reportingMTA: "dns; local.amazonses.com" };
    case "Complaint":
      return {
        feedbackId: randomUUID(),
        complaintSubType: null,
        complainedRecipients: concerned.map((emailAddress) => ({ emailAddress })),
        timestamp,
        userAgent: "Amazon SES Mailbox Simulator",
        complaintFeedbackType: "abuse",
        arrivalDate: timestamp,
      };
  }
};

// SES tries for 14 hours.
const EXPIRES_AFTER = 14 * 3_600_000;

const bounce = (concerned: readonly string[]) => {
  const suppressed = concerned.some(isSuppressed);
  const diagnosticCode = suppressed
    ? "Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address."
    : "smtp; 550 5.1.1 user unknown";
  return {
    bounceType: "Permanent",
    bounceSubType: suppressed ? "Suppressed" : "General",
    bouncedRecipients: concerned.map((emailAddress) => ({
      emailAddress,
      action: "failed",
      status: "5.1.1",
      diagnosticCode,
    })),
  };
};
