const QUARTER_MS = 15 * 60_000;
/** No clock is further from UTC than this. */
const FURTHEST_MS = 15 * 60 * 60_000;

const SHOWN = { dateStyle: "short", timeStyle: "short" } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock in a zone shows then, as in 2019-04-09T09:00. */
export const shownIn = (zone: string, instant: number): string => {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { ...SHOWN, timeZone: zone });
  formats.set(zone, format);
  return format.format(instant).replace(" ", "T");
};

/** The first instant at which a clock in a zone shows this or more: looked for quarter of an hour by quarter of an hour. */
export const instantShowing = (local: string, zone: string): number => {
  let instant = Date.parse(`${local}Z`) - FURTHEST_MS;
  while (shownIn(zone, instant) < local) instant += QUARTER_MS;
  return instant;
};

/** The first quarter of an hour from an instant on at which the clock of a zone shows something that will do. */
export const firstThatWillDo = (
  from: number,
  until: number,
  zone: string,
  willDo: (shown: string) => boolean,
): number | undefined => {
  for (let instant = from; instant <= until; instant += QUARTER_MS) if (willDo(shownIn(zone, instant))) return instant;
  return undefined;
};
