import { changeReminder } from "#functions/reminders/change-reminder.ts";
import { createReminder } from "#functions/reminders/create-reminder.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Occurrence } from "#shared/domain/reminders/occurrence.ts";
import { dispatch, hold, resume, skip } from "#shared/domain/reminders/occurrence-acts.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";
import { momentIn } from "./as-it-is.ts";
import { DATES } from "./date-steps.ts";
import type { History, Step } from "./history.ts";
import { arrive, PEOPLE } from "./people-steps.ts";
import { COUNTRIES } from "./plans.ts";
import { type Guard, type RemindingWorld, remindingWorld } from "./reminding-world.ts";

const MINUTE_MS = 60_000;
const CONFERENCE = "honcb-15";

/** Plays a history, lets everything come to rest, and says what went wrong and how much there was that could. */
export const play = async (history: History, without?: Guard): Promise<Played> => {
  const world = remindingWorld(Date.parse(history.start), without);
  for (const [at, country] of COUNTRIES.entries())
    arrive(world, country, history.first[at], history.large && country === "FRA");
  for (const plan of history.plans) await DO.create(world, { do: "create", plan });
  for (const step of history.steps) {
    world.verdict.nextStep();
    await (DO[step.do] as (world: RemindingWorld, step: Step) => unknown)(world, step);
  }
  world.verdict.nextStep();
  await world.comeToRest();
  const { occurrences, ledger } = world.store;
  const ends = [...occurrences.values()].map(({ state, why }) => (why ? `${state} ${why}` : state));
  const mails = [...ledger.entries.values()].map(({ kind, state, ...rest }) =>
    "why" in rest ? `${kind} ${state} ${rest.why}` : `${kind} ${state}`,
  );
  return { faults: [...world.verdict.faults], seen: [...ends, ...mails] };
};

export interface Played {
  readonly faults: readonly string[];
  /** What became of every occurrence and of every mail. */
  readonly seen: readonly string[];
}

type Doing = { readonly [D in Step["do"]]: (world: RemindingWorld, step: Extract<Step, { do: D }>) => unknown };

const wait = ({ store, setClock }: RemindingWorld, { minutes }: { minutes: number }): void =>
  setClock(store.now + minutes * MINUTE_MS);

/** What is refused changes nothing. */
const unlessRefused = async (act: () => Promise<unknown>): Promise<void> => {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
};

const commandOf = ({ store }: RemindingWorld) => ({
  actor: { kind: "staff" as const, id: "ann" },
  requestId: "r",
  now: new Date(store.now),
});

interface Saving {
  readonly after: Reminder;
  readonly occurrences: readonly { readonly before?: Occurrence; readonly after: Occurrence }[];
  readonly fact: { readonly type: "ReminderCreated" | "ReminderChanged"; readonly reminder: string };
}
const saving =
  (world: RemindingWorld) =>
  async ({ after, occurrences, fact }: Saving) => {
    world.store.reminders.set(after.id, after);
    for (const one of occurrences) await world.needs.saveOccurrence(one.before, one.after, new Date(world.store.now));
    world.record(`reminder/${after.id}`, fact);
  };

const DO: Doing = {
  live: async (world, { minutes }) => world.live(world.store.now + minutes * MINUTE_MS),
  next: (world, { minutes }) => {
    const { occurrences, now } = world.store;
    const open = [...occurrences.values()].filter(({ state }) => state === "PLANNED" || state === "RUNNING");
    const times = open.map(({ waves, done }) => Date.parse(waves[done]?.at ?? "")).filter((at) => at > now);
    if (times.length > 0) world.setClock(Math.min(...times));
    wait(world, { minutes });
  },
  outage: wait,
  back: (world, { minutes }) => wait(world, { minutes: -minutes }),
  sweep: (world) => world.sweepOnce(),
  "catch up": (world) => world.lookAgain(),
  send: async ({ store, send }) => {
    for (const ledgerKey of store.mailQueue.splice(0, 1)) await send(ledgerKey);
  },
  "send twice": ({ store, send }) => Promise.all(store.mailQueue.splice(0, 1).flatMap((one) => [send(one), send(one)])),
  "lose mail": ({ store }) => store.mailQueue.shift(),
  work: async ({ store, handle }, { how, writes }) => {
    const message = how === "last" ? store.queue.pop() : store.queue.shift();
    if (message === undefined || how === "lose") return;
    if (how === "die") store.writesLeft = writes;
    await Promise.all([handle(message), ...(how === "twice" ? [handle(message)] : [])]);
  },
  ...PEOPLE,
  ...DATES,
  create: (world, { plan }) => {
    const { store } = world;
    if (store.reminders.size >= MOST_REMINDERS) return undefined;
    const newId = () => `reminder-${store.reminders.size + 1}`;
    const request = {
      params: { conference: CONFERENCE },
      body: plan,
      caller: { subject: "ann" },
      command: commandOf(world),
    };
    return unlessRefused(() =>
      createReminder({ ...world.needs, saveReminder: saving(world), newId })(request as never),
    );
  },
  change: (world, { which, to }) => {
    const before = [...world.store.reminders.values()][which % world.store.reminders.size];
    if (before === undefined) return undefined;
    const params = { conference: CONFERENCE, reminder: before.id };
    const request = {
      params,
      body: to,
      ifMatch: before.version,
      caller: { subject: "ann" },
      command: commandOf(world),
    };
    return unlessRefused(() => changeReminder({ ...world.needs, saveReminder: saving(world) })(request as never));
  },
  act: (world, { which, act }) => {
    const { store, needs } = world;
    const before = [...store.occurrences.values()][which % store.occurrences.size];
    const reminder = before && store.reminders.get(before.reminder);
    if (before === undefined || reminder === undefined || store.conference.state === "CANCELLED") return undefined;
    const now = new Date(store.now);
    const facts = {
      reminder,
      moment: momentIn(store, before.anchor, before.subject),
      conference: store.conference,
      id: before.id,
      now,
    };
    return unlessRefused(async () => needs.saveOccurrence(before, ACTS[act](before, facts), now));
  },
};

const MOST_REMINDERS = 6;
const ACTS = { hold, resume, skip, dispatch };
