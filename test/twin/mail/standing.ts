import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { SETTLED } from "./settled.ts";
import { type Due, whatOf } from "./story.ts";
import type { World } from "./world.ts";

/** How things stand when nothing moves any more and nobody has helped. */
export const standing = (world: World) => {
  const { provider, store, story } = world;
  const entries = entriesByWhat(store);
  const taken = new Set(provider.accepted.map(({ what }) => what));
  const dues = [...story.due.values()];
  return {
    lost: dues.filter((due) => !taken.has(due.what) && isLost(world, due, entries.get(due.what))).length,
    stuck: [...store.ledger.entries.values()].filter(({ state }) => !SETTLED.has(state)).length,
    taken: provider.accepted.length,
  };
};

export const entriesByWhat = ({ ledger }: World["store"]) =>
  new Map([...ledger.entries.values()].map((entry) => [whatOf(entry.kind, entry.recipient), entry]));

/** A mail that did not leave is lost unless it waits still, which is stuck, or the list of mails says truly why. */
const isLost = ({ provider, events }: World, { to, mailClass }: Due, entry: LedgerEntry | undefined): boolean => {
  switch (entry?.state) {
    case "REJECTED":
      return !provider.refused.has(to);
    case "SUPPRESSED":
      return !events.fates.get(to)?.some((type) => type === "Bounce" || type === "Complaint");
    case "UNKNOWN":
      // Of its class: it is listed, and not sent again.
      return mailClass !== "INFO";
    default:
      return entry === undefined || SETTLED.has(entry.state);
  }
};
