import type { AmendmentFacts } from "./deciding-facts.ts";
import { type Known, linkIf, type Specials } from "./special-facts.ts";

/** The amendment by its id, which names what was tabled in all languages, and the text that it is to. */
export const namedAmendment = (
  { amendment }: { readonly amendment: string },
  { text }: Pick<Known, "text">,
): AmendmentFacts | undefined => text && { title: text.title, amendment };

export const AMENDMENT_FACTS: Specials<"amendment-outcome"> = {
  "amendment-outcome": (particulars, known) => {
    const named = namedAmendment(particulars, known);
    if (named === undefined) return undefined;
    const { what } = particulars;
    return {
      ...{ ...named, ...linkIf(known), what },
      ...(what === "ruled-out" && { reason: particulars.reason }),
      ...(what === "lapsed" && { because: particulars.because }),
    };
  },
};
