import MailComposer from "nodemailer/lib/mail-composer";
import type { MailKind } from "#shared/contracts/mail.ts";
import type { Language } from "#shared/domain/language.ts";
import type { CalendarPart } from "./calendar-part.ts";
import type { RenderedMail } from "./render-mail.ts";

export interface Envelope {
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: { readonly name: string; readonly address: string };
  /** The stored address of the one recipient. */
  readonly to: string;
  readonly language: Language;
  readonly kind: MailKind;
  readonly ledgerKey: string;
  /** All mails about one delegation hang on one thread, and those to the secretariat, of no country, on another. */
  readonly conference: string;
  readonly country: string;
  /** What the reader's calendar is to do. */
  readonly calendar?: CalendarPart;
  /** For INFO mails only: nobody unsubscribes from what carries rights or duties. */
  readonly unsubscribe?: { readonly url: string; readonly mailto: string };
}

/** The mail as it goes over the wire. Only what is listed here becomes a header; texts come encoded and folded. */
export const composeMime = async (mail: RenderedMail, envelope: Envelope): Promise<Uint8Array> => {
  const { from, replyTo, to, language, kind, ledgerKey, conference, country, calendar, unsubscribe } = envelope;
  const host = from.address.slice(from.address.lastIndexOf("@") + 1);
  // No mail bears the root's id. Readers thread by it all the same, whichever mail of the delegation came first.
  const thread = country === "" ? "secretariat" : `${country.toLowerCase()}.delegation`;
  const root = `<${conference}.${thread}@${host}>`;
  return new MailComposer({
    from: oneLine(from),
    replyTo: oneLine(replyTo),
    to: { name: "", address: to },
    subject: mail.subject,
    // SES puts its own in the place of this one; elsewhere it makes a repeated mail known as the same.
    messageId: `<${ledgerKey}@${host}>`,
    inReplyTo: root,
    references: root,
    headers: {
      // RFC 3834: no holiday notice, no answering machine that answers another.
      "Auto-Submitted": "auto-generated",
      "Content-Language": language,
      // For rules of a mailbox, such as one that brings every code to the top.
      "X-Passerelle-Kind": kind,
      // RFC 2369 and 8058: a mail reader's own button, which posts to the address; a visit alone changes nothing.
      ...(unsubscribe && {
        "List-Unsubscribe": { prepared: true, value: `<${unsubscribe.url}>, <mailto:${unsubscribe.mailto}>` },
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
    text: mail.text,
    html: mail.html,
    // The last alternative: who keeps a calendar shows it, everyone else shows the parts before it (RFC 6047).
    alternatives: calendar
      ? [{ contentType: `text/calendar; charset=utf-8; method=${calendar.method}`, content: calendar.text }]
      : [],
    newline: "win",
    // What stands in a text is never fetched from a disk or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
};

const oneLine = ({ name, address }: Envelope["from"]) => ({
  name: name.replace(/[\p{Cc}\u2028\u2029]+/gu, " "),
  address,
});
