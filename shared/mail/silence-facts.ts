import { expiryOf } from "#shared/domain/conclusions/silence/silence.ts";
import type { TextFacts } from "./mail-facts.ts";
import { type Known, linkIf, type Specials } from "./special-facts.ts";

const textOf = (known: Known): TextFacts | undefined => {
  const { text, toDelegate } = known;
  return text && { title: text.title, out: text.out, toDelegate, ...linkIf(known) };
};

export const SILENCE_FACTS: Specials<"silence-opened" | "silence-news" | "silence-office"> = {
  // The expiry in force: whoever reads this after an extension reads the one that binds.
  "silence-opened": (_, known) => {
    const { silence } = known.circumstances;
    const text = textOf(known);
    if (text === undefined || silence === undefined) return undefined;
    const until = known.dateAt("silence-expiry", new Date(expiryOf(silence)).toISOString());
    return { ...text, until, entitled: silence.entitled.includes(known.country) };
  },
  "silence-news": (particulars, known) => {
    const text = textOf(known);
    if (text === undefined) return undefined;
    const at = (instant: string) => known.dateAt("silence-expiry", instant);
    const { what } = particulars;
    if (what === "extended") return { ...text, what, from: at(particulars.from), until: at(particulars.to) };
    return { ...text, what, until: at(particulars.until) };
  },
  "silence-office": (particulars, { text, circumstances: { silence } }) => {
    if (text === undefined) return undefined;
    const { title } = text;
    if ("of" in particulars) return { title, what: particulars.what, of: particulars.of };
    const { what } = particulars;
    if (what === "announce") return { title, what };
    return silence && { title, what, countries: silence.ended?.unproven ?? [] };
  },
};
