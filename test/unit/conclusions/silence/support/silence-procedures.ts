import fc from "fast-check";
import type { SilenceActor, SilenceCommand } from "#shared/domain/conclusions/silence/silence-commands.ts";
import {
  act,
  amend,
  bounce,
  CHAIR,
  expire,
  extend,
  from,
  handOver,
  hours,
  OPENED,
  object,
  prove,
  RULES,
  SECRETARIAT,
  state,
  T,
} from "./silence-story.ts";

/** What reaches the server at an instant. Of equal instants, either may be committed first. */
export interface Message {
  readonly ms: number;
  readonly command: SilenceCommand;
  readonly by: SilenceActor;
}

export interface Procedure {
  readonly entitled: readonly string[];
  readonly absent: readonly string[];
  readonly days: number | undefined;
  /** Hours that the rules ask for, and the expiry that the chair would like; later than allowed where it is not. */
  readonly silenceHours: number;
  readonly expiry: number;
  /** In the order of their instants. */
  readonly messages: readonly Message[];
  /** The same in another order of what has the same instant. */
  readonly reordered: readonly Message[];
}

const COUNTRIES = ["FRA", "KEN", "SWE", "BRA", "JPN"];
const DAY = hours(24);

/** Around the opening, the expiries that are announced or extended to, and the ends of days for the absent. */
const instant = fc
  .tuple(
    fc.constantFrom(OPENED + hours(2), T, T, T, T + DAY, T + 2 * DAY, T + 3 * DAY),
    fc.constantFrom(-1, -1, 0, 0, 1, -hours(1), hours(5)),
  )
  .map(([anchor, delta]) => anchor + delta);

const soon = OPENED + hours(1);
const old = OPENED - hours(1);

type Heard = readonly [ms: number, command: SilenceCommand];

/** What is heard of a delegation's notice: mostly that it arrived. */
const fate = (country: string) =>
  fc.tuple(fc.nat(23), instant, instant).map(([kind, one, other]): readonly Heard[] => {
    const fates: readonly (readonly Heard[])[] = [
      [],
      [[soon, bounce(country)]],
      [[one, prove(country)]],
      [
        [one, bounce(country)],
        [other, prove(country)],
      ],
      [
        [soon, bounce(country)],
        [one, handOver(country)],
      ],
      [
        [soon, bounce(country)],
        [one, act(country)],
        [other, prove(country, OPENED, "again")],
      ],
      [
        [soon, prove(country)],
        [one, bounce(country)],
      ],
      [
        [soon, prove(country)],
        [soon, bounce(country)],
      ],
      [[soon, prove(country, old)]],
      [
        [soon, prove(country)],
        [one, bounce(country)],
        [other, prove(country, OPENED, "again")],
      ],
    ];
    return fates[kind] ?? [[soon, prove(country)]];
  });

const timer = instant.map((ms): Heard => [ms, expire]);

/** What delegations and the chair do; "NOR" is an observer. */
const deed = fc
  .tuple(fc.nat(12), instant, fc.constantFrom(...COUNTRIES, "NOR"), fc.nat(1), instant)
  .map(([kind, ms, country, id, later]): Message => {
    const by = from(country);
    if (kind < 4) return { ms, by, command: object(`${country}-${id}`) };
    if (kind < 6) return { ms, by, command: amend(`${country}-${id}`) };
    if (kind < 8) return { ms, by, command: state(`${country}-${id}`) };
    if (kind < 11) return { ms, by: CHAIR, command: extend(later) };
    return { ms, by: CHAIR, command: act(country) };
  });

const heardBy = ([ms, command]: Heard): Message => ({
  ...{
    ms,
    command,
    by: command.do === "record-hand-over" ? SECRETARIAT : command.do === "act-on-unproven" ? CHAIR : RULES,
  },
});

/** In the order of their instants; of equal ones, as the numbers fall. */
const inOrder = (messages: readonly Message[], lots: readonly number[]): readonly Message[] =>
  messages
    .map((message, index) => ({ message, lot: lots[index % lots.length] ?? 0 }))
    .sort((a, b) => a.message.ms - b.message.ms || a.lot - b.lot)
    .map(({ message }) => message);

export const procedure: fc.Arbitrary<Procedure> = fc
  .record({
    size: fc.integer({ min: 1, max: COUNTRIES.length }),
    absent: fc.subarray(COUNTRIES),
    days: fc.constantFrom(undefined, 1, 2),
    silenceHours: fc.constantFrom(72, 72, 72, 96),
    expiry: fc.constantFrom(T, T, T, T - 1, OPENED),
    fates: fc.tuple(...COUNTRIES.map(fate)),
    deeds: fc.array(deed, { maxLength: 5 }),
    timers: fc.array(timer, { maxLength: 5 }),
    /** Mail and messages are delivered twice now and then. */
    doubled: fc.infiniteStream(fc.nat(4)),
    delays: fc.infiniteStream(fc.constantFrom(0, 0, 1, hours(1))),
    lots: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
    otherLots: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
  })
  .map(({ size, absent, fates, deeds, timers, doubled, delays, lots, otherLots, ...kept }) => {
    const entitled = COUNTRIES.slice(0, size);
    const heard = [...fates.slice(0, size).flat(), ...timers].map(heardBy);
    const messages = [...heard, ...deeds].flatMap((message) =>
      doubled.next().value === 0 ? [message, { ...message, ms: message.ms + delays.next().value }] : [message],
    );
    return {
      ...{ ...kept, entitled, absent: absent.filter((country) => entitled.includes(country)) },
      ...{ messages: inOrder(messages, lots), reordered: inOrder(messages, otherLots) },
    };
  });
