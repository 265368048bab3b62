import { Temporal } from "temporal-polyfill";

/** When a schedule is due next, strictly after an instant; undefined when never again. */
export type NextTime = (after: number) => number | undefined;

const UNITS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Reads `rate(5 minutes)`, `cron(0 8 ? * MON-FRI *)` and `at(2019-04-09T08:00:00)`, in a time zone. */
export const readSchedule = (expression: string, zone = "UTC"): NextTime => {
  const [, kind, inner = ""] = /^(rate|cron|at)\((.*)\)$/.exec(expression) ?? [];
  if (kind === "rate") return rate(inner);
  if (kind === "at") {
    const once = Temporal.PlainDateTime.from(inner).toZonedDateTime(zone).epochMilliseconds;
    return (after) => (once > after ? once : undefined);
  }
  if (kind === "cron") return cron(inner, zone);
  throw new Error(`The local cloud cannot read the schedule ${expression}.`);
};

const rate = (text: string): NextTime => {
  const [count, unit = ""] = text.split(" ");
  const every = Number(count) * (UNITS[unit.replace(/s$/, "")] ?? Number.NaN);
  if (!(every > 0)) throw new Error(`The local cloud cannot read the rate ${text}.`);
  return (after) => after + every;
};

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** The values that a field of a cron expression stands for. */
const field = (text: string, from: number, to: number, names: string[] = []): Set<number> => {
  const number = (word: string) => (names.includes(word) ? names.indexOf(word) + from : Number(word));
  const values = text.split(",").flatMap((part) => {
    const [range = "", step = "1"] = part.split("/");
    const [low = "", high = part.includes("/") ? String(to) : low] = range.split("-");
    const [first, last] = range === "*" || range === "?" ? [from, to] : [number(low), number(high)];
    if (!Number.isInteger(first) || !Number.isInteger(last) || !(Number(step) > 0))
      throw new Error(`The local cloud cannot read ${part} in a cron expression.`);
    return Array.from(
      { length: Math.floor((last - first) / Number(step)) + 1 },
      (_, place) => first + place * Number(step),
    );
  });
  return new Set(values);
};

// Longer than any gap between two dates that a year-less expression can name (29 February over a century).
const FARTHEST_DAYS = 8 * 366;

const cron = (text: string, zone: string): NextTime => {
  const [minute, hour, dayOfMonth, month, dayOfWeek, year] = text.trim().split(/\s+/);
  if (!minute || !hour || !dayOfMonth || !month || !dayOfWeek || !year)
    throw new Error(`cron(${text}) needs six fields.`);
  const minutes = [...field(minute, 0, 59)].sort((left, right) => left - right);
  const hours = [...field(hour, 0, 23)].sort((left, right) => left - right);
  const [dates, months, years] = [field(dayOfMonth, 1, 31), field(month, 1, 12, MONTHS), field(year, 1970, 2199)];
  const weekdays = field(dayOfWeek, 1, 7, DAYS);

  return (after) => {
    const start = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone);
    for (let day = start.toPlainDate(), tried = 0; tried < FARTHEST_DAYS; day = day.add({ days: 1 }), tried++) {
      // Sunday is 7 to Temporal and 1 to AWS.
      const due =
        dates.has(day.day) && months.has(day.month) && years.has(day.year) && weekdays.has((day.dayOfWeek % 7) + 1);
      if (!due) continue;
      for (const h of hours)
        for (const m of minutes) {
          const time = day.toZonedDateTime({ timeZone: zone, plainTime: { hour: h, minute: m } }).epochMilliseconds;
          if (time > after) return time;
        }
    }
    return undefined;
  };
};
