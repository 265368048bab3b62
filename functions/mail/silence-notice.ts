import type { DecisionMessage } from "#shared/contracts/decision-message.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { NoticeFailure } from "#shared/domain/conclusions/silence/notice.ts";
import type { MailEvent, Verdict } from "#shared/domain/mail-feedback.ts";

const FAILURES: Partial<Record<Verdict, NoticeFailure>> = {
  rejected: "REJECTED",
  "soft-bounce": "BOUNCED",
  "hard-bounce": "BOUNCED",
};

/** What whoever conducts a silence must know of the mail that announced it (P9); undefined of any other mail or word. */
export const silenceNotice = (
  { kind, conference, ledgerKey, recipient, particulars }: LedgerEntry,
  { verdict, at }: Pick<MailEvent, "verdict" | "at">,
): DecisionMessage | undefined => {
  if (kind !== "silence-opened") return undefined;
  const why = FAILURES[verdict];
  const fate = verdict === "delivered" ? { is: "delivered" as const, at } : why && { is: "failed" as const, why };
  if (fate === undefined) return undefined;
  const { decision } = particulars as { readonly decision: string };
  return { task: "notice", conference, decision, country: recipient.country, ledgerKey, fate };
};
