import type { Content } from "./content.ts";
import { type Frame, marked } from "./frame.ts";

/** The plain text part: says all that the HTML part says, for those who read nothing else. */
export const layoutText = (content: Content, frame: Frame): string => {
  const { quote, code, button, fingerprint } = content;
  const written = (lines: readonly string[]) => lines.map((line) => marked(line, frame.language)).join("\n");
  const blocks = [
    written([frame.title, frame.placeAndDates]),
    written([content.heading, "=".repeat(Math.min(content.heading.length, 60))]),
    written([frame.attention]),
    written([frame.salutation]),
    ...[...content.opening, ...(content.ask ? [content.ask] : []), ...(content.how ?? [])].map((line) =>
      written([line]),
    ),
    // Addresses, digits and fingerprints stand on lines of their own, unmarked, so that they can be copied whole.
    ...(code === undefined ? [] : [code]),
    ...(quote === undefined
      ? []
      : [written([frame.joined(quote.label, "").trimEnd(), ...quote.lines.map((line) => `> ${line}`)])]),
    ...(button === undefined
      ? []
      : [`${written([frame.joined(button.label, "").trimEnd()])}\n${button.url}`, written([frame.linkPersonal])]),
    written(content.facts.map(({ label, value }) => frame.joined(label, value))),
    ...(fingerprint === undefined
      ? []
      : [
          `${written([frame.joined(fingerprint.label, "").trimEnd()])}\n${fingerprint.value}`,
          written([fingerprint.why]),
        ]),
    ...content.closing.map((line) => written([line])),
    written([frame.signature]),
    written(["—", frame.automatic]),
  ];
  return `${blocks.join("\n\n")}\n`;
};
