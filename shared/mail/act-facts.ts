import type { ActReceipt } from "#shared/contracts/mail-entry.ts";
import { namedAmendment } from "./amendment-facts.ts";
import type { ActFacts } from "./deciding-facts.ts";
import type { Known, Specials } from "./special-facts.ts";
import { votedOn } from "./vote-facts.ts";

/** What somebody did for a country: what it was about, and the hash of what was said, never the words or the choice. */
export const ACT_FACTS: Specials<"act-receipt"> = {
  "act-receipt": (particulars, known) => {
    if ("vote" in particulars) return ofVote(particulars, known);
    if ("decision" in particulars) return ofDecision(particulars, known);
    const named = namedAmendment(particulars, known);
    return named && { ...named, act: particulars.act };
  },
};

const ofVote = (particulars: Extract<ActReceipt, { readonly vote: string }>, known: Known): ActFacts | undefined => {
  const facts = votedOn(particulars, known);
  if (facts === undefined) return undefined;
  if (particulars.act !== "ballot") return { ...facts, act: particulars.act };
  const { act, number, replaces } = particulars;
  const hash = known.circumstances.receipt?.hash;
  return hash === undefined ? undefined : { ...facts, act, number, hash, ...(replaces !== undefined && { replaces }) };
};

const ofDecision = (
  particulars: Extract<ActReceipt, { readonly decision: string }>,
  { text }: Known,
): ActFacts | undefined => {
  if (text === undefined) return undefined;
  const { title } = text;
  return "hash" in particulars
    ? { act: particulars.act, title, hash: particulars.hash }
    : { act: particulars.act, title };
};
