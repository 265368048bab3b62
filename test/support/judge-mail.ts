import PostalMime, { type Email } from "postal-mime";
import { recogniseMail } from "#infra/local/demo/recognise-mail.ts";
import { MAIL_KINDS } from "#shared/contracts/mail.ts";
import { directionOf, LANGUAGES, type Language } from "#shared/domain/language.ts";
import { type ReadEvent, readCalendar } from "./calendars.ts";

/** What every mail of a conference has in common. */
export interface House {
  readonly conference: string;
  readonly sender: string;
  readonly secretariat: { readonly email: string; readonly name: Readonly<Record<Language, string>> };
  readonly startsOn: string;
  /** The first day after the conference. */
  readonly dayAfter: string;
}

export interface Judged {
  readonly kind: string;
  readonly to: string;
  readonly language: string;
  readonly event?: ReadEvent;
  /** What is not as it should be. */
  readonly faults: string[];
}

const ID = /^<[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[\w.-]+>$/;
/** Kinds that a delegate gets, each with what it does to the calendar. */
const IN_CALENDARS: Readonly<Record<string, string>> = {
  confirmation: "REQUEST",
  "conference-changed": "REQUEST",
  withdrawal: "CANCEL",
  "conference-off": "CANCEL",
  reminder: "REQUEST",
};

/** Those that contacts get as well, who have nothing in their calendars. */
const TO_OTHERS_TOO: readonly string[] = ["withdrawal", "conference-off", "reminder"];

/** Reads a mail from its bytes, as strangers' programs would, and says what is wrong with it. */
export const judgeMail = async (raw: Uint8Array, house: House): Promise<Judged> => {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: "utf8" });
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
  const [kind, language] = [header("x-passerelle-kind") ?? "", header("content-language") ?? ""];
  const to = mail.to?.map(({ address }) => address).join() ?? "";
  const [attachment] = mail.attachments;
  const event = attachment && readCalendar(String(attachment.content));

  const faults: string[] = [];
  const must = (what: string, holds: unknown) => holds || faults.push(what);
  must("kind", (MAIL_KINDS as readonly string[]).includes(kind));
  must("language", (LANGUAGES as readonly string[]).includes(language));
  must("recipient", mail.to?.length === 1 && !mail.cc && !mail.bcc);
  must("automatic", header("auto-submitted") === "auto-generated");
  // A reminder is information or carries a duty, as its rule says.
  must("unsubscribe", kind === "reminder" || (header("list-unsubscribe") === undefined) === (kind !== "mailing"));
  must("message id", ID.test(mail.messageId ?? "") && mail.messageId !== mail.references);
  must("thread", ID.test(mail.references ?? "") && mail.references === mail.inReplyTo);
  must("thread of the conference", mail.references?.startsWith(`<${house.conference}.`));
  mustBeFrom(must, mail, language as Language, house);
  mustRead(must, mail, language as Language, kind);
  mustEnter(must, { mail, event, kind, to, house });
  return { kind, to, language, faults, ...(event && { event }) };
};

type Must = (what: string, holds: unknown) => void;

const mustBeFrom = (must: Must, { from, replyTo }: Email, language: Language, { sender, secretariat }: House) => {
  must("sender", from?.address === sender && from?.name === secretariat.name[language]);
  must("reply", replyTo?.length === 1 && replyTo[0]?.address === secretariat.email);
};

const mustRead = (must: Must, { subject = "", text = "", html = "" }: Email, language: Language, kind: string) => {
  must("subject", kind === "mailing" || recogniseMail(subject, language) === kind);
  must("direction of the HTML part", html.includes(`<html lang="${language}" dir="${directionOf(language)}">`));
  must("text part", text.trim().length > 100);
  // Whoever reads from the right finds every line set from there, and nobody else does.
  must("direction of the text part", text.startsWith("\u200f") === (language === "ar"));
  must("script", /\p{Script=Arabic}{3}/u.test(subject) === (language === "ar"));
  must(
    "addresses in both parts",
    linksIn(html).every((link) => text.includes(link)),
  );
};

const linksIn = (html: string): string[] => [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href);

const mustEnter = (
  must: Must,
  {
    mail,
    event,
    kind,
    to,
    house,
  }: { mail: Email; event: ReadEvent | undefined; kind: string; to: string; house: House },
) => {
  must("calendar part", event !== undefined || IN_CALENDARS[kind] === undefined || TO_OTHERS_TOO.includes(kind));
  if (event === undefined) return must("parts", mail.attachments.length === 0);
  must("one calendar part", mail.attachments.length === 1 && mail.attachments[0]?.mimeType === "text/calendar");
  must("method", event.method === IN_CALENDARS[kind] && mail.attachments[0]?.method === event.method);
  must("status", event.status === (event.method === "CANCEL" ? "CANCELLED" : "CONFIRMED"));
  must("days", event.wholeDays && event.start === house.startsOn && event.end === house.dayAfter);
  must("organizer", event.organizer === `mailto:${house.secretariat.email}`);
  must("organizer's sender", event.sentBy === `mailto:${house.sender}`);
  must("attendee", event.attendees.map(({ address }) => address).join() === `mailto:${to}`);
  must("uid", new RegExp(`^[\\w-]+@${house.conference}\\.passerelle$`).test(event.uid));
};
