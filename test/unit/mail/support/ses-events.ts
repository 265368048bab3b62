import type { Verdict } from "#shared/domain/mail-feedback.ts";

const DETAIL: Readonly<Record<Verdict, object>> = {
  sent: { eventType: "Send", send: {} },
  delayed: { eventType: "DeliveryDelay", deliveryDelay: { delayType: "MailboxFull" } },
  delivered: { eventType: "Delivery", delivery: { smtpResponse: "250 OK" } },
  rejected: { eventType: "Reject", reject: { reason: "Bad content" } },
  "soft-bounce": { eventType: "Bounce", bounce: { bounceType: "Transient", bounceSubType: "MailboxFull" } },
  "hard-bounce": { eventType: "Bounce", bounce: { bounceType: "Permanent", bounceSubType: "General" } },
  complaint: { eventType: "Complaint", complaint: { complaintFeedbackType: "abuse" } },
};

/** An event as EventBridge brings it from SES. */
export const sesEvent = (
  verdict: Verdict,
  {
    ledgerKey,
    attempt = 1,
    messageId = `ses-${attempt}`,
    address = "fp@ncb.example",
    detail = {},
  }: { ledgerKey: string; attempt?: number; messageId?: string; address?: string; detail?: object },
) => ({
  ...{ version: "0", id: "e-1", "detail-type": "Email Event", source: "aws.ses", account: "123456789012" },
  ...{ time: "2019-01-14T14:40:00Z", region: "eu-west-1", resources: [] },
  detail: {
    ...DETAIL[verdict],
    mail: {
      ...{ timestamp: "2019-01-14T14:39:00.000Z", source: "conference@police.example", messageId },
      destination: [address],
      tags: { ledger: [ledgerKey], attempt: [String(attempt)], "ses:configuration-set": ["main"] },
    },
    ...detail,
  },
});
