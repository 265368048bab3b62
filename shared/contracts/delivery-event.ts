import * as z from "zod";
import type { MailEvent, Verdict } from "#shared/domain/mail-feedback.ts";

const tag = z.tuple([z.string()], z.string());

/**
 * An event of SES as EventBridge brings it: as much of it as is read here.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
const SesEvent = z.looseObject({
  source: z.literal("aws.ses"),
  time: z.iso.datetime(),
  detail: z.looseObject({
    eventType: z.string(),
    mail: z.looseObject({
      messageId: z.string().min(1),
      destination: z.array(z.string()).default([]),
      tags: z.looseObject({ ledger: tag, attempt: tag }),
    }),
    bounce: z.looseObject({ bounceType: z.string(), bounceSubType: z.string().default("") }).optional(),
    complaint: z
      .looseObject({ complaintFeedbackType: z.string().nullish(), complaintSubType: z.string().nullish() })
      .optional(),
    reject: z.looseObject({ reason: z.string().default("") }).optional(),
    deliveryDelay: z.looseObject({ delayType: z.string().default("") }).optional(),
  }),
});
type Detail = z.output<typeof SesEvent>["detail"];

/** SES lists the address itself and did not try: no new complaint or bounce in the account's rates. */
const LISTED = "OnAccountSuppressionList";

/** An event of SES with the address that it speaks of; undefined where it is of no kind that concerns a mail of ours. */
export type Notice = MailEvent & { readonly address?: string };

/** Never throws: what cannot be read is not about a mail of ours, and is counted by whoever asks. */
export const noticeOf = (message: unknown): Notice | undefined => {
  const { success, data } = SesEvent.safeParse(message);
  const read = success ? verdictOf(data.detail) : undefined;
  if (!success || read === undefined) return undefined;
  const { messageId, destination, tags } = data.detail.mail;
  const [address] = destination;
  return {
    ...{ ledgerKey: tags.ledger[0], attempt: Number(tags.attempt[0]), messageId, at: data.time, ...read },
    ...(address && { address }),
  };
};

const verdictOf = (detail: Detail): { verdict: Verdict; why?: string; counts?: boolean } | undefined => {
  const { eventType, bounce, complaint, reject, deliveryDelay } = detail;
  switch (eventType) {
    case "Send":
      return { verdict: "sent" };
    case "Delivery":
      return { verdict: "delivered" };
    case "DeliveryDelay":
      return { verdict: "delayed", why: deliveryDelay?.delayType ?? "" };
    case "Reject":
      return { verdict: "rejected", why: reject?.reason ?? "" };
    case "Rendering Failure":
      return { verdict: "rejected", why: eventType };
    case "Bounce": {
      if (bounce === undefined) return undefined;
      const { bounceType, bounceSubType } = bounce;
      // Undetermined says nothing about the address, and Transient that it may work again: neither closes it.
      const verdict = bounceType === "Permanent" ? "hard-bounce" : "soft-bounce";
      return { verdict, why: `${bounceType}/${bounceSubType}`, counts: bounceSubType !== LISTED };
    }
    case "Complaint":
      // A reader who takes a mail out of the junk folder is reported as a complaint too.
      if (complaint?.complaintFeedbackType === "not-spam") return undefined;
      return {
        verdict: "complaint",
        why: complaint?.complaintFeedbackType ?? "",
        counts: complaint?.complaintSubType !== LISTED,
      };
    default:
      return undefined;
  }
};
