import type { Effect } from "./mail-feedback.ts";

/** The bulk lane of a conference: open until too many of its mails go wrong. */
export interface BulkLane {
  readonly conference: string;
  readonly state: "OPEN" | "STOPPED";
  /** Since it was last released: mails of which SES said what became of them, and those that went wrong. */
  readonly sent: number;
  readonly bounced: number;
  readonly complained: number;
  readonly why?: "bounces" | "complaints";
  readonly version: number;
}

/** SES reviews an account at 5 % and 0.1 %, and pauses it soon after: the lane stops before that. */
const MOST_BOUNCED = 0.04;
const MOST_COMPLAINED = 0.0008;
/** Below this many a share says nothing. */
const LEAST_SENT = 100;

export const openLane = (conference: string): BulkLane => ({
  ...{ conference, state: "OPEN", sent: 0, bounced: 0, complained: 0, version: 0 },
});

/** Counts what became of one mail, and stops an open lane in which too much goes wrong. */
export const countInLane = (lane: BulkLane, effects: readonly Effect[]): BulkLane => {
  const one = (effect: Effect) => (effects.includes(effect) ? 1 : 0);
  const counted = {
    ...lane,
    sent: lane.sent + one("settled"),
    bounced: lane.bounced + one("hard-bounce"),
    complained: lane.complained + one("complaint"),
    version: lane.version + 1,
  };
  const why = reasonToStop(counted);
  return why !== undefined && lane.state === "OPEN" ? { ...counted, state: "STOPPED", why } : counted;
};

const reasonToStop = ({ sent, bounced, complained }: BulkLane): BulkLane["why"] => {
  if (sent < LEAST_SENT) return undefined;
  if (complained / sent >= MOST_COMPLAINED) return "complaints";
  return bounced / sent >= MOST_BOUNCED ? "bounces" : undefined;
};

/** Open again, counting from nothing, so that what stopped it does not stop it at the next mail. */
export const releasedLane = ({ conference, version }: BulkLane): BulkLane => ({
  ...openLane(conference),
  version: version + 1,
});
