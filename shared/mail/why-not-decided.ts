import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { isProven } from "#shared/domain/conclusions/silence/notice.ts";
import { expiryOf, serviceOf } from "#shared/domain/conclusions/silence/silence.ts";
import { runs } from "#shared/domain/conclusions/silence/silence-runs.ts";
import type { Circumstances } from "./circumstances.ts";

type Of<K extends LedgerEntry["kind"]> = Extract<LedgerEntry, { kind: K }>;

const SILENT_NOW = "silence over";
const NO_TEXT = "text gone";

/** Why nobody is told of a silence, or of something about it, any more; undefined while that makes sense. */
export const whyNotSilence = (
  { kind, particulars }: Of<"silence-opened" | "silence-news" | "silence-office">,
  { silence, text }: Pick<Circumstances, "silence" | "text">,
  now: Date,
): string | undefined => {
  if (silence === undefined) return "silence gone";
  if (text === undefined) return NO_TEXT;
  if (kind === "silence-opened") return runs(silence, now) ? undefined : SILENT_NOW;
  switch (particulars.what) {
    case "extended":
      if (!runs(silence, now)) return SILENT_NOW;
      return Date.parse(particulars.to) === expiryOf(silence) ? undefined : "extended again";
    case "adopted-ad-referendum":
      return silence.state === "AD_REFERENDUM" ? undefined : SILENT_NOW;
    // Nobody has to look after a notice that is proven by now, or that nothing depends on any more.
    case "notice-failed":
    case "hand-over-ordered":
      if (!runs(silence, now)) return SILENT_NOW;
      return isProven(serviceOf(silence, particulars.of)) ? "service proven" : undefined;
    default:
      return undefined;
  }
};

/** Why nobody is asked to vote any more. */
export const whyNotBallot = (
  { kind, particulars }: Of<"ballot-open" | "ballot-closing">,
  { vote, text, receipt }: Pick<Circumstances, "vote" | "text" | "receipt">,
  now: Date,
): string | undefined => {
  if (vote === undefined) return "vote gone";
  if (particulars.conclusion !== undefined && text === undefined) return NO_TEXT;
  const { state, closesAt } = vote;
  if (state === "CLOSED" || (closesAt !== undefined && Date.parse(closesAt) <= now.getTime())) return "vote closed";
  return kind === "ballot-closing" && receipt !== undefined ? "has voted" : undefined;
};

/** What was done or decided is told however late; only what is not kept any more cannot be. */
export const whyNotTold = (
  { kind, particulars }: Of<"act-receipt" | "amendment-outcome" | "decision-result">,
  { vote, text, receipt, result }: Pick<Circumstances, "vote" | "text" | "receipt" | "result">,
): string | undefined => {
  if (kind === "decision-result" && result === undefined) return "decision gone";
  if ("vote" in particulars && vote === undefined) return "vote gone";
  if (particulars.conclusion !== undefined && text === undefined) return NO_TEXT;
  const isOfBallot = kind === "act-receipt" && particulars.act === "ballot";
  return isOfBallot && receipt?.hash === undefined ? "ballot gone" : undefined;
};
