import type { MailKind } from "#shared/contracts/mail.ts";
import type { Kind } from "./content.ts";
import { frameOf } from "./frame.ts";
import { actReceipt } from "./kinds/act-receipt.ts";
import { actingHead } from "./kinds/acting-head.ts";
import { amendmentOutcome } from "./kinds/amendment-outcome.ts";
import { amendmentsOpen } from "./kinds/amendments-open.ts";
import { ballotClosing } from "./kinds/ballot-closing.ts";
import { ballotOpen } from "./kinds/ballot-open.ts";
import { circulation } from "./kinds/circulation.ts";
import { code } from "./kinds/code.ts";
import { conferenceChanged } from "./kinds/conference-changed.ts";
import { conferenceOff } from "./kinds/conference-off.ts";
import { confirmation } from "./kinds/confirmation.ts";
import { contactBroken } from "./kinds/contact-broken.ts";
import { dateChanged } from "./kinds/date-changed.ts";
import { decisionApproved } from "./kinds/decision-approved.ts";
import { decisionRefused } from "./kinds/decision-refused.ts";
import { decisionRestored } from "./kinds/decision-restored.ts";
import { decisionResult } from "./kinds/decision-result.ts";
import { decisionReturned } from "./kinds/decision-returned.ts";
import { escalation } from "./kinds/escalation.ts";
import { invitation } from "./kinds/invitation.ts";
import { laneStopped } from "./kinds/lane-stopped.ts";
import { link } from "./kinds/link.ts";
import { linkAlert } from "./kinds/link-alert.ts";
import { mailing } from "./kinds/mailing.ts";
import { regretsReceipt } from "./kinds/regrets-receipt.ts";
import { reminder } from "./kinds/reminder.ts";
import { replacement } from "./kinds/replacement.ts";
import { silenceNews } from "./kinds/silence-news.ts";
import { silenceOffice } from "./kinds/silence-office.ts";
import { silenceOpened } from "./kinds/silence-opened.ts";
import { submissionReceipt } from "./kinds/submission-receipt.ts";
import { withdrawal } from "./kinds/withdrawal.ts";
import { layoutHtml } from "./layout-html.ts";
import { layoutText } from "./layout-text.ts";
import type { MailFacts } from "./mail-facts.ts";
import { writerFor } from "./writer.ts";

/** A kind of mail without its file here does not compile. */
const KINDS: { readonly [K in MailKind]: Kind<K> } = {
  invitation,
  link,
  code,
  "submission-receipt": submissionReceipt,
  "regrets-receipt": regretsReceipt,
  "decision-approved": decisionApproved,
  "decision-returned": decisionReturned,
  "decision-refused": decisionRefused,
  "decision-restored": decisionRestored,
  confirmation,
  replacement,
  withdrawal,
  "conference-changed": conferenceChanged,
  "conference-off": conferenceOff,
  reminder,
  escalation,
  "date-changed": dateChanged,
  circulation,
  "amendments-open": amendmentsOpen,
  "acting-head": actingHead,
  "link-alert": linkAlert,
  "act-receipt": actReceipt,
  "amendment-outcome": amendmentOutcome,
  "silence-opened": silenceOpened,
  "silence-news": silenceNews,
  "silence-office": silenceOffice,
  "ballot-open": ballotOpen,
  "ballot-closing": ballotClosing,
  "decision-result": decisionResult,
  mailing,
  "contact-broken": contactBroken,
  "lane-stopped": laneStopped,
};

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The mail of a kind in its reader's language: both parts from one content, so that they cannot differ. Pure. */
export const renderMail = <K extends MailKind>(kind: K, facts: MailFacts<K>): RenderedMail => {
  const write = writerFor(facts);
  const content = (KINDS[kind] as Kind<K>)(write, facts);
  const frame = frameOf(write, facts.language, content.event);
  return { subject: frame.subject, text: layoutText(content, frame), html: layoutHtml(content, frame) };
};
