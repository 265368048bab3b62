import { randomUUID } from "node:crypto";
import PostalMime, { type Email } from "postal-mime";
import type { Reply } from "../http.ts";
import type { Deployment } from "../template/deployment.ts";
import type { Inbox } from "./inbox.ts";

/** A mail on its way out, as both sending operations ask for it. */
export interface Sending {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly raw: Buffer;
  readonly configurationSet?: string;
  readonly tags: Record<string, string>;
}

/** SES says no: its code and words. */
export class MailRefused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const LONGEST = 10 * 1024 * 1024;
const MOST_RECIPIENTS = 50;
const QUOTA =
  "<Max24HourSend>50000.0</Max24HourSend><MaxSendRate>14.0</MaxSendRate><SentLast24Hours>0.0</SentLast24Hours>";

const members = (form: URLSearchParams, prefix: string): string[] =>
  [...form].filter(([key]) => key.startsWith(`${prefix}.member.`)).map(([, value]) => value);

const tagsOf = (form: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...form]
      .filter(([key]) => /^(Message)?Tags\.member\.\d+\.Name$/.test(key))
      .map(([key, name]) => [name, form.get(key.replace(/Name$/, "Value")) ?? ""]),
  );

const addresses = ({ to = [], cc = [], bcc = [] }: Email) =>
  [...to, ...cc, ...bcc].flatMap((entry) => entry.group?.map(({ address }) => address) ?? [entry.address ?? ""]);

/** Who sends what to whom stands in the head; reading the rest of a mail takes ten times as long. */
const headOf = (raw: Buffer): Buffer => {
  const end = raw.indexOf("\r\n\r\n");
  return end < 0 ? raw : raw.subarray(0, end + 4);
};

const addressIn = (text: string) => /<([^>]*)>\s*$/.exec(text)?.[1] ?? text.trim();

/** Reads the form of SendRawEmail or SendEmail; undefined for any other operation. */
export const readSending = async (form: URLSearchParams): Promise<Sending | undefined> => {
  const configurationSet = form.get("ConfigurationSetName");
  const common = { ...(configurationSet && { configurationSet }), tags: tagsOf(form) };

  if (form.get("Action") === "SendRawEmail") {
    const raw = Buffer.from(form.get("RawMessage.Data") ?? "", "base64");
    const email = await PostalMime.parse(headOf(raw));
    const destinations = members(form, "Destinations");
    return {
      ...common,
      raw,
      from: form.get("Source") ? addressIn(form.get("Source") ?? "") : (email.from?.address ?? ""),
      to: (destinations.length ? destinations : addresses(email)).map(addressIn),
      subject: email.subject ?? "",
    };
  }
  if (form.get("Action") === "SendEmail") {
    const from = form.get("Source") ?? "";
    const to = ["ToAddresses", "CcAddresses", "BccAddresses"].flatMap((list) => members(form, `Destination.${list}`));
    const subject = form.get("Message.Subject.Data") ?? "";
    return { ...common, from: addressIn(from), to: to.map(addressIn), subject, raw: compose(form, from, to, subject) };
  }
  return undefined;
};

/** SendEmail leaves the writing to SES. */
const compose = (form: URLSearchParams, from: string, to: string[], subject: string): Buffer => {
  const html = form.get("Message.Body.Html.Data");
  const headers = [
    `From: ${from}`,
    `To: ${to.join(", ")}`,
    `Subject: =?UTF-8?B?${Buffer.from(subject).toString("base64")}?=`,
    "MIME-Version: 1.0",
    `Content-Type: text/${html ? "html" : "plain"}; charset=UTF-8`,
    "Content-Transfer-Encoding: base64",
  ];
  const body = Buffer.from(html ?? form.get("Message.Body.Text.Data") ?? "").toString("base64");
  return Buffer.from(`${headers.join("\r\n")}\r\n\r\n${body.replace(/.{76}/g, "$&\r\n")}\r\n`);
};

/** The identity of the templates that vouches for an address: the address itself, its domain or a parent domain. */
export const identityFor = (deployment: Deployment, address: string): string | undefined => {
  const wanted = address.toLowerCase();
  const domain = wanted.slice(wanted.lastIndexOf("@") + 1);
  const identities = deployment.ofType("AWS::SES::EmailIdentity").map(({ ref }) => ref);
  return (
    identities.find((identity) => identity.toLowerCase() === wanted) ??
    identities.find((identity) => domain === identity.toLowerCase() || domain.endsWith(`.${identity.toLowerCase()}`))
  );
};

const check = (deployment: Deployment, { from, to, raw, configurationSet }: Sending): void => {
  if (!identityFor(deployment, from)) {
    const region = deployment.place.region.toUpperCase();
    throw new MailRefused(
      "MessageRejected",
      `Email address is not verified. The following identities failed the check in region ${region}: ${from}`,
    );
  }
  if (configurationSet && !deployment.byRef("AWS::SES::ConfigurationSet", configurationSet))
    throw new MailRefused("ConfigurationSetDoesNotExist", `Configuration set <${configurationSet}> does not exist.`);
  if (to.length === 0) throw new MailRefused("InvalidParameterValue", "Missing required header 'To'.");
  if (to.length > MOST_RECIPIENTS)
    throw new MailRefused("InvalidParameterValue", `Recipient count exceeds ${MOST_RECIPIENTS}.`);
  for (const address of to) {
    if (!/^[^@]+@[^@]+$/.test(address)) throw new MailRefused("InvalidParameterValue", "Missing final '@domain'");
    if (/[^!-~]/.test(address.slice(0, address.lastIndexOf("@"))))
      throw new MailRefused("InvalidParameterValue", "Local address contains control or whitespace");
  }
  if (raw.length > LONGEST)
    throw new MailRefused("InvalidParameterValue", `Message length is more than ${LONGEST} bytes long: ${raw.length}.`);
};

/** The SES stand-in: takes what SES would take and puts it into the inbox. */
export const mailService =
  (deployment: Deployment, inbox: Inbox) =>
  async (action: string, sending: Sending | undefined): Promise<Reply> => {
    if (action === "GetSendQuota") return xml(action, QUOTA);
    if (!sending) throw new MailRefused("InvalidAction", `The local cloud's SES has no operation ${action}.`);
    check(deployment, sending);
    return xml(action, `<MessageId>${deliver(inbox, sending)}</MessageId>`);
  };

/** Every address gets its mail; this is where those of the mailbox simulator will bounce or complain. */
const deliver = (inbox: Inbox, { raw, ...letter }: Sending): string => {
  const messageId = `${Date.now().toString(16).padStart(16, "0")}-${randomUUID()}-000000`;
  inbox.accept({ ...letter, messageId }, raw);
  return messageId;
};

const NAMESPACE = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"';

const escapeXml = (text: string) => text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);

const xml = (action: string, result: string): Reply => ({
  status: 200,
  headers: { "content-type": "text/xml" },
  body: `<${action}Response ${NAMESPACE}><${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
});

export const mailError = (status: number, code: string, message: string): Reply => ({
  status,
  headers: { "content-type": "text/xml" },
  body: `<ErrorResponse ${NAMESPACE}><Error><Type>Sender</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
});
