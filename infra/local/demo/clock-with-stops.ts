import { listOccurrencesRoute } from "#shared/contracts/occurrences.ts";
import { listReminderRecipientsRoute } from "#shared/contracts/reminders.ts";
import type { Api } from "./api.ts";
import { atOnce } from "./at-once.ts";
import { everyPage } from "./every-page.ts";
import type { Progress, Tick } from "./progress.ts";

/** A stop is this long after the instant it is made for, and covers what is due until then. */
const AFTER_MS = 3_000;
const TOGETHER_MS = 60_000;

interface Needs {
  readonly api: Api;
  readonly params: { readonly conference: string };
  readonly progress: Progress;
  readonly inbox: { readonly mails: readonly unknown[] };
  organiser(): Promise<string>;
  mailsArrive(): Promise<void>;
}

export interface Coming {
  readonly waves: readonly { readonly at: string; readonly countries?: readonly string[] | undefined }[];
  /** Countries in which somebody would get it as things stand. */
  readonly countries: readonly string[];
}

/**
 * Moves the clock as it moves where nobody sets it: it comes by the instant of every reminder, and the sweeper with it,
 * which the local cloud runs once in every jump.
 */
export const moveClockWithStops = async (
  stage: Needs,
  jumpTo: (instant: string) => Promise<void>,
  instant: string,
): Promise<void> => {
  const stops = stopsBefore(instant, await comingUntil(stage, instant));
  if (stops.length > 0) await stage.progress.step(titleOf(stops), stopAtEach, (mails) => `${mails} mails`);
  await jumpTo(instant);

  async function stopAtEach(tick: Tick): Promise<number> {
    const before = stage.inbox.mails.length;
    for (const [at, stop] of stops.entries()) {
      await jumpTo(stop);
      await stage.mailsArrive();
      tick(at + 1, stops.length);
    }
    return stage.inbox.mails.length - before;
  }
};

const titleOf = (stops: readonly string[]): string => {
  const [first = "", last = ""] = [stops.at(0), stops.at(-1)].map((stop) => stop?.slice(0, 10));
  return `Reminders go, ${first === last ? first : `${first} to ${last}`}, at ${stops.length} times`;
};

/** What is planned and not done. Nobody acts before the instant, so whoever would get it now is who gets it. */
const comingUntil = async ({ api, params, organiser }: Needs, until: string): Promise<Coming[]> => {
  const as = await organiser();
  const occurrences = await everyPage(api, listOccurrencesRoute, { as, params, query: { until } });
  const coming = occurrences.filter(({ state }) => state === "PLANNED" || state === "RUNNING");
  return atOnce(coming, async ({ reminder, waves, done }) => {
    const people = await everyPage(api, listReminderRecipientsRoute, { as, params: { ...params, reminder } });
    return { waves: waves.slice(done), countries: [...new Set(people.map(({ country }) => country))] };
  });
};

/** A stop for every wave that somebody gets. */
export const stopsBefore = (instant: string, coming: readonly Coming[]): string[] => {
  const stops = coming
    .flatMap(({ waves, countries: all }) =>
      waves.filter(({ countries = all }) => countries.some((one) => all.includes(one))),
    )
    .map(({ at }) => Date.parse(at) + AFTER_MS)
    .filter((stop) => stop < Date.parse(instant))
    .toSorted((a, b) => a - b);
  return stops
    .filter((stop, at) => (stops[at + 1] ?? Number.POSITIVE_INFINITY) - stop > TOGETHER_MS)
    .map((stop) => new Date(stop).toISOString());
};
