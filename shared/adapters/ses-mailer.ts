import { SESClient, SESServiceException, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { MailNotSent } from "#shared/contracts/mail-not-sent.ts";

/** SES knows no idempotency token: a retry inside the SDK would be a second mail that the ledger does not see. */
const ses = new SESClient({ maxAttempts: 1 });

const LIMIT_MS = 5_000;

/** Errors of a connection that was never made: nothing has left. */
const NEVER_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

export interface Outgoing {
  readonly to: string;
  readonly raw: Uint8Array;
  readonly ledgerKey: string;
  readonly attempt: number;
}

/**
 * Hands one mail to SES and gives its message id. Throws MailNotSent when SES said no; any other error, a timeout
 * above all, leaves open whether the mail left.
 */
export const sendBySes =
  ({ sender, configurationSet }: { sender: string; configurationSet: string }) =>
  async ({ to, raw, ledgerKey, attempt }: Outgoing): Promise<string> => {
    try {
      const { MessageId } = await ses.send(
        new SendRawEmailCommand({
          Source: sender,
          Destinations: [to],
          RawMessage: { Data: raw },
          ConfigurationSetName: configurationSet,
          Tags: [
            { Name: "ledger", Value: ledgerKey },
            { Name: "attempt", Value: String(attempt) },
          ],
        }),
        { abortSignal: AbortSignal.timeout(LIMIT_MS) },
      );
      if (!MessageId) throw new Error("SES accepted the mail without naming it.");
      return MessageId;
    } catch (error) {
      throw meaningOf(error);
    }
  };

/** What an error of SES says about the mail. */
export const meaningOf = (error: unknown): unknown => {
  if (error instanceof SESServiceException) {
    const status = error.$metadata.httpStatusCode ?? 500;
    return status >= 400 && status < 500 ? new MailNotSent(error.name, isFinal(error)) : error;
  }
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === "string" && NEVER_CONNECTED.has(code) ? new MailNotSent(code, false) : error;
};

/**
 * MessageRejected is about this mail, except where an identity is not verified: that is mended in the account, and
 * the mail must still be there then. So with every other refusal (throttled, paused, not permitted).
 */
const isFinal = ({ name, message }: SESServiceException): boolean =>
  name === "InvalidParameterValue" || (name === "MessageRejected" && !/not verified|paused/i.test(message));
