import { randomUUID } from "node:crypto";
import type { Reply } from "../http.ts";
import type { Deployment } from "../template/deployment.ts";
import type { Inbox, Letter } from "./inbox.ts";
import { eventsOf } from "./mail-fate.ts";
import type { SendLimit } from "./mail-rate.ts";
import type { Sending } from "./mail-request.ts";

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
const DAY = 86_400_000;

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

interface Options {
  readonly inbox: Inbox;
  readonly limit: SendLimit;
  /** Told of every mail that was taken, to report what becomes of it. */
  readonly onAccept: (letter: Letter) => void;
}

/** The SES stand-in: takes what SES would take, as fast as it would, and puts it into the inbox. */
export const mailService =
  (deployment: Deployment, { inbox, limit, onAccept }: Options) =>
  async (action: string, sending: Sending | undefined): Promise<Reply> => {
    if (action === "GetSendQuota") return xml(action, quota(limit, inbox));
    if (!sending) throw new MailRefused("InvalidAction", `The local cloud's SES has no operation ${action}.`);
    check(deployment, sending);
    if (!limit.take(sending.to.length)) throw new MailRefused("Throttling", "Maximum sending rate exceeded.");

    const { raw, ...mail } = sending;
    const messageId = `${Date.now().toString(16).padStart(16, "0")}-${randomUUID()}-000000`;
    onAccept(inbox.accept({ ...mail, messageId, expected: eventsOf(mail.to) }, raw));
    return xml(action, `<MessageId>${messageId}</MessageId>`);
  };

const quota = ({ perSecond, perDay }: SendLimit, inbox: Inbox): string =>
  [
    `<Max24HourSend>${perDay.toFixed(1)}</Max24HourSend>`,
    `<MaxSendRate>${perSecond.toFixed(1)}</MaxSendRate>`,
    `<SentLast24Hours>${inbox.sentWithin(DAY).toFixed(1)}</SentLast24Hours>`,
  ].join("");

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
