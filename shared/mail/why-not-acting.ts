import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Circumstances } from "./circumstances.ts";

/** Why nobody is told any more who acts for a head: somebody else does by now, or for another time. */
export const whyNotActing = (
  { particulars }: Extract<LedgerEntry, { kind: "acting-head" }>,
  { delegation }: Pick<Circumstances, "delegation">,
): string | undefined => {
  const designated = delegation?.actingHead;
  const isSame = designated?.delegate === particulars.delegate;
  if (particulars.what === "ended") return isSame ? "designated again" : undefined;
  const { from, until } = particulars;
  return isSame && designated.from === from && designated.until === until ? undefined : "designation over";
};
