import { Temporal } from "temporal-polyfill";
import { changeReminder } from "#functions/reminders/change-reminder.ts";
import { createReminder } from "#functions/reminders/create-reminder.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Delegate, DelegateState, Delegation, DelegationState } from "#shared/domain/delegation.ts";
import type { Anchor } from "#shared/domain/moment.ts";
import { movedAnchors } from "#shared/domain/moments.ts";
import type { Occurrence } from "#shared/domain/occurrence.ts";
import { dispatch, hold, resume, skip } from "#shared/domain/occurrence-acts.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Reminder } from "#shared/domain/reminder.ts";
import { delegate, member } from "#test/unit/mailings/people.ts";
import { COUNTRIES, type History, type Step } from "./history.ts";
import { momentIn } from "./memory-store.ts";
import { type Guard, type RemindingWorld, remindingWorld } from "./reminding-world.ts";

const MINUTE_MS = 60_000;
const CONFERENCE = "honcb-15";
const REGIONS = { DZA: "middle-east-north-africa", FRA: "europe", JPN: "asia-south-pacific", PER: "americas" } as const;

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

const arrive = (
  { store }: RemindingWorld,
  country: string,
  state: DelegationState | undefined,
  large: boolean,
): void => {
  const { contacts: both, ...rest } = member(country, { region: REGIONS[country as keyof typeof REGIONS] });
  const contacts = both.map((one, at) => ({ ...one, id: `${country}-${at}` }));
  // In some countries both contacts read at one address, in another the head of the delegation reads there too.
  const [email = ""] = contacts.map((one) => one.email);
  const sharing = country === "JPN" || country === "PER" ? contacts.map((one) => ({ ...one, email })) : contacts;
  store.members.set(country, { ...rest, contacts: sharing });
  if (state === undefined) return;
  const roles = ["HEAD", "ADVISER", "OBSERVER", ...(large ? Array<"ADVISER">(105).fill("ADVISER") : [])] as const;
  const delegates = roles.map((category, at) =>
    delegate(`${country}-${String(at).padStart(3, "0")}`, {
      ...{ category, state: AS_DELEGATE[state] ?? "DRAFT" },
      ...(country === "FRA" && category === "HEAD" && { email: email.toUpperCase() }),
    }),
  );
  store.delegations.set(country, delegationOf(country, state, store.now, delegates));
};

const delegationOf = (country: string, state: DelegationState, now: number, delegates: Delegate[]): Delegation => ({
  ...{
    conference: CONFERENCE,
    country,
    state,
    version: 1,
    delegates,
    region: REGIONS[country as keyof typeof REGIONS],
  },
  invitedAt: new Date(now).toISOString(),
});

const AS_DELEGATE: Partial<Record<DelegationState, DelegateState>> = {
  ...{ SUBMITTED: "SUBMITTED", APPROVED: "APPROVED", CONFIRMED: "CONFIRMED" },
  ...{ WITHDRAWN: "WITHDRAWN", REFUSED: "REJECTED", RECONFIRM_PENDING: "CONFIRMED", CANCELLED: "CANCELLED" },
};

type Doing = { readonly [D in Step["do"]]: (world: RemindingWorld, step: Extract<Step, { do: D }>) => unknown };

const setConference = (world: RemindingWorld, change: Partial<Conference>): void => {
  const { store } = world;
  store.conference = { ...store.conference, ...change, version: store.conference.version + 1 };
};

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

const shifted = (local: string, hours: number) =>
  Temporal.PlainDateTime.from(local).add({ hours }).toString({ smallestUnit: "minute" });
const movedDates = (conference: Conference, anchor: Anchor, hours: number): Partial<Conference> => {
  if (anchor === "nomination-deadline") return { nominationDeadline: shifted(conference.nominationDeadline, hours) };
  if (anchor === "confirmation-deadline")
    return { confirmationDeadline: shifted(conference.confirmationDeadline, hours) };
  const [day, time] =
    anchor === "conference-start" ? (["startsOn", "opensAt"] as const) : (["endsOn", "closesAt"] as const);
  const [date, clock] = shifted(`${conference[day]}T${conference[time]}`, hours).split("T");
  return { [day]: date, [time]: clock };
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
  answer: (world, { country, state }) => {
    const { store, verdict, record } = world;
    verdict.touch(country);
    const before = store.delegations.get(country);
    if (before === undefined) {
      arrive(world, country, "INVITED", false);
      return record(`delegation/${country}`, { type: "DelegationInvited" } as never);
    }
    const delegates = before.delegates.map((one) =>
      one.state === "REPLACED" ? one : { ...one, state: AS_DELEGATE[state] ?? ("DRAFT" as const) },
    );
    store.delegations.set(country, { ...before, state, delegates });
  },
  contact: ({ store, verdict }, { country, how }) => {
    verdict.touch(country);
    const before = store.members.get(country);
    const [first, ...others] = before?.contacts ?? [];
    if (before === undefined || first === undefined) return;
    const joined = { ...first, id: `${first.id}+`, email: `+${first.email}`, role: "alternate" as const };
    const contacts = {
      leaves: others,
      joins: [first, ...others.filter(({ id }) => id !== joined.id), joined],
      shares: [first, ...others.map((one) => ({ ...one, email: first.email.toUpperCase() }))],
    };
    store.members.set(country, { ...before, contacts: contacts[how] });
  },
  delegate: ({ store, verdict }, { country, how }) => {
    verdict.touch(country);
    const before = store.delegations.get(country);
    const first = before?.delegates.find(({ state }) => state !== "REPLACED");
    if (before === undefined || first === undefined) return;
    const joined = { ...first, id: `${first.id}+`, email: `+${first.email}` };
    const rest = before.delegates.filter((one) => one !== first);
    const delegates = {
      joins: [...before.delegates.filter(({ id }) => id !== joined.id), { ...joined, category: "ADVISER" as const }],
      replaced: [{ ...first, state: "REPLACED" as const }, ...rest.filter(({ id }) => id !== joined.id), joined],
      leaves: [{ ...first, state: "WITHDRAWN" as const }, ...rest],
      shares: [{ ...first, email: store.members.get(country)?.contacts[0]?.email ?? first.email }, ...rest],
    };
    store.delegations.set(country, { ...before, delegates: delegates[how] });
  },
  move: (world, { anchor, hours }) => {
    const before = world.store.conference;
    if (before.state === "CANCELLED") return;
    setConference(world, movedDates(before, anchor, hours));
    const anchors = movedAnchors(before, world.store.conference);
    world.record(`conference/${CONFERENCE}`, { type: "ConferenceChanged", ...(anchors.length > 0 && { anchors }) });
  },
  overtake: (world) => {
    const { store } = world;
    const last = [...store.occurrences.values()].findLast(({ state }) => state === "RUNNING" || state === "SENT");
    if (last === undefined || last.subject !== "conference") return undefined;
    const hours = Math.floor((store.now - Date.parse(last.anchorAt)) / (60 * MINUTE_MS)) - 1;
    return DO.move(world, { do: "move", anchor: last.anchor, hours });
  },
  conference: (world, { state }) => {
    const before = world.store.conference.state;
    if (before === "CANCELLED" || before === state) return;
    setConference(world, { state });
    const type = {
      ANNOUNCED: "ConferenceAnnounced",
      POSTPONED: "ConferencePostponed",
      CANCELLED: "ConferenceCancelled",
    } as const;
    world.record(`conference/${CONFERENCE}`, {
      ...{ type: type[state] },
      ...(state === "ANNOUNCED" && before === "POSTPONED" && { again: true }),
    } as never);
  },
  session: (world, { id, day }) => {
    const { keyDates } = world.store;
    const before = keyDates.get(id);
    if (day === undefined) {
      keyDates.delete(id);
      return before && world.record(`key-date/${id}`, { type: "KeyDateRemoved", keyDate: id, anchor: "session-start" });
    }
    const at = shifted("2019-03-01T10:00", day * 24);
    const title = { ar: id, en: id, fr: id, es: id };
    keyDates.set(id, {
      conference: CONFERENCE,
      id,
      anchor: "session-start",
      title,
      at,
      concerns: {},
      version: (before?.version ?? 0) + 1,
    });
    world.record(`key-date/${id}`, {
      ...{ type: "KeyDateSet", keyDate: id, anchor: "session-start" },
      ...(before !== undefined && before.at !== at && { moved: true }),
    });
  },
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
