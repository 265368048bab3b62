import type { Vote } from "./vote.ts";

const NEAR_MS = 10 * 60_000;

/** When those who have not voted are told that it closes: ten minutes before, or half-way where there are not twenty. */
export const nearOf = (openedAt: string, closesAt: string): string => {
  const [opens, closes] = [Date.parse(openedAt), Date.parse(closesAt)];
  return new Date(closes - Math.min(NEAR_MS, (closes - opens) / 2)).toISOString();
};

/** What the time has come for, of a vote that nobody touches: it is near its closing, over, or to be counted. */
export const dueOf = ({ state, closesAt, nearTold, openedAt, closedAt }: Vote): string | undefined => {
  if (state === "CLOSED") return closedAt;
  return closesAt !== undefined && nearTold === undefined ? nearOf(openedAt, closesAt) : closesAt;
};

/** Told once; a step of the vote like any other, so that nobody tells it twice. */
export const tellNear = (vote: Vote): Vote => ({ ...vote, nearTold: true, version: vote.version + 1 });
