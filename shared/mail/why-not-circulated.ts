import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { amendableUntil, circulatedVersion } from "#shared/domain/conclusions/circulated-version.ts";
import { mayCome } from "#shared/domain/delegation.ts";
import type { Circumstances } from "./circumstances.ts";

/** Why nobody is told of a text any more, in a few words; undefined while that makes sense. */
export const whyNotCirculated = (
  { kind, particulars }: LedgerEntry & { kind: "circulation" | "amendments-open" },
  { text, delegation }: Circumstances,
  now: Date,
): string | undefined => {
  if (text === undefined) return "text gone";
  const { conclusion } = text;
  if (conclusion.state === "WITHDRAWN") return "text withdrawn";
  // Whoever was to read this one has a mail about the newer one, or gets it when that is out in their language.
  if (circulatedVersion(conclusion)?.version !== particulars.textVersion) return "text superseded";
  if (kind === "amendments-open" && amendableUntil(conclusion, now) !== particulars.deadline)
    return "amendments closed";
  return delegation === undefined || !mayCome(delegation) ? "member does not come" : undefined;
};
