/** How far the clocks of two machines may be apart (reliability.md P8). */
const CLOCKS_DIFFER_MS = 5 * 60_000;

/** Whether one instant can have come before another, as their machines' clocks had them. */
export const canPrecede = (earlier: string, later: string): boolean =>
  Date.parse(earlier) - CLOCKS_DIFFER_MS <= Date.parse(later);
