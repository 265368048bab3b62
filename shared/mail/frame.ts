import type { Language } from "#shared/domain/language.ts";
import type { MessageKey } from "./messages/en.ts";
import type { Writer } from "./writer.ts";

/** What stands around the content of every mail, the same in each. */
export interface Frame {
  readonly language: Language;
  readonly subject: string;
  /** The conference: its title, then its place and dates. */
  readonly title: string;
  readonly placeAndDates: string;
  readonly attention: string;
  readonly salutation: string;
  readonly linkAlone: string;
  readonly linkPersonal: string;
  readonly signature: string;
  readonly automatic: string;
  /** A label with its value on one line. */
  readonly joined: (label: string, value: string) => string;
}

export const frameOf = (write: Writer, language: Language, event: string): Frame => {
  const say = (key: MessageKey) => write.say(key);
  return {
    language,
    subject: marked(write.say("subject", { event, city: write.city, dates: write.dates }), language),
    title: write.title,
    placeAndDates: write.say("placeAndDates", { city: write.city, dates: write.dates }),
    attention: write.attention,
    salutation: say("salutation"),
    linkAlone: say("link.alone"),
    linkPersonal: say("link.personal"),
    signature: write.secretariat,
    automatic: say("automatic"),
    joined: (label, value) => write.say("fact", { label, value }),
  };
};

/** A line that stands alone takes its direction from its first letter, which may be a Latin one of a name. */
export const marked = (line: string, language: Language): string =>
  language === "ar" && line !== "" ? `\u200f${line}` : line;
