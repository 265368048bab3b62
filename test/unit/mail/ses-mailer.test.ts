import { AccountSendingPausedException, MessageRejected, SESServiceException } from "@aws-sdk/client-ses";
import { describe, expect, test } from "vitest";
import { meaningOf } from "#shared/adapters/ses-mailer.ts";
import { MailNotSent } from "#shared/contracts/mail-not-sent.ts";

const $metadata = { httpStatusCode: 400 };
const rejected = (message: string) => new MessageRejected({ message, $metadata });
const other = (name: string, httpStatusCode: number) =>
  new SESServiceException({ name, $fault: "client", message: name, $metadata: { httpStatusCode } });

describe("what an error of SES says about the mail", () => {
  test.each([
    ["this mail never", rejected("Email content contains a virus."), true],
    ["an address that SES cannot read", other("InvalidParameterValue", 400), true],
    ["an identity to be verified first", rejected("Email address is not verified."), false],
    ["an account that is paused", new AccountSendingPausedException({ message: "paused", $metadata }), false],
    ["too fast", other("Throttling", 400), false],
    ["not permitted", other("AccessDenied", 403), false],
    ["nobody there", Object.assign(new Error("connect"), { code: "ECONNREFUSED" }), false],
  ])("%s: not sent", (_, error, permanent) => {
    const meaning = meaningOf(error);
    expect(meaning).toBeInstanceOf(MailNotSent);
    expect((meaning as MailNotSent).permanent).toBe(permanent);
  });

  test.each([
    ["a fault on its side", other("InternalFailure", 500)],
    ["no answer in time", Object.assign(new Error("aborted"), { name: "AbortError" })],
    ["a line that broke", Object.assign(new Error("reset"), { code: "ECONNRESET" })],
  ])("%s: nobody knows", (_, error) => {
    expect(meaningOf(error)).toBe(error);
  });
});
