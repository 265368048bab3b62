/** States from which a mail needs nothing more, whatever else may be heard of it. */
export const SETTLED: ReadonlySet<string> = new Set([
  "ACCEPTED",
  "DELIVERED",
  "DELAYED",
  "BOUNCED",
  "COMPLAINED",
  "REJECTED",
  "CANCELLED",
  "SUPPRESSED",
  "UNKNOWN",
]);
