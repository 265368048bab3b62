import type { Clock } from "../clock.ts";
import type { EventBus } from "../pumps/event-bus.ts";
import type { Pump } from "../pumps/pump.ts";
import type { Deployment } from "../template/deployment.ts";
import type { Inbox, Letter } from "./inbox.ts";
import { type BusEvent, mailEvent, nameOf } from "./mail-event.ts";
import type { EventType } from "./mail-fate.ts";

/** What is put on the bus in place of an event: nothing, itself twice, another one; after so many milliseconds. */
export type Alter = (event: BusEvent) => readonly { readonly event: BusEvent; readonly after?: number }[];

export interface MailEvents extends Pump {
  /** Reports step by step what becomes of a letter. */
  follow(letter: Letter): void;
  /** Lets a test lose, delay, double or forge what SES reports. */
  alter(by: Alter | undefined): void;
}

interface Options {
  readonly deployment: Deployment;
  readonly inbox: Inbox;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

interface Waiting {
  /** By the clock of this process that nobody moves. */
  readonly due: number;
  readonly timer: NodeJS.Timeout;
  readonly run: () => void;
}

const STEP = 20;

/** SES's reports: what was not reported when the cloud stopped is reported after the next start. */
export const openMailEvents = ({ deployment, inbox, bus, clock, log }: Options): MailEvents => {
  const wanted = readDestinations(deployment);
  const waiting = new Set<Waiting>();
  let publishing = 0;
  let stopped = false;
  let alteration: Alter | undefined;

  const later = (milliseconds: number, work: () => Promise<void>) => {
    if (stopped) return;
    const run = () => {
      waiting.delete(entry);
      clearTimeout(entry.timer);
      publishing++;
      work()
        .catch((error: Error) => {
          if (!stopped) log(`A report of SES was not handed over: ${error.message}`);
        })
        .finally(() => publishing--);
    };
    const entry: Waiting = { due: performance.now() + milliseconds, timer: setTimeout(run, milliseconds), run };
    waiting.add(entry);
  };

  const publish = async (letter: Letter, type: EventType, at: Date): Promise<void> => {
    if (!wanted(letter, type)) return;
    const event = mailEvent({ type, letter, raw: inbox.raw(letter.id), at, place: deployment.place });
    for (const { event: changed, after = 0 } of alteration?.(event) ?? [{ event }])
      if (after > 0) later(after, () => bus.put(changed));
      else await bus.put(changed);
  };

  const follow = ({ id }: Letter) => {
    const letter = inbox.find(id);
    const [type] = letter?.expected ?? [];
    if (!letter || !type) return;
    later(STEP, async () => {
      const at = new Date(clock.now());
      await publish(letter, type, at);
      inbox.report(id, { event: type, at: at.toISOString() });
      follow(letter);
    });
  };
  for (const letter of inbox.list()) follow(letter);

  // Whoever lets an hour pass in a moment expects what it would have brought.
  const deaf = clock.onMove((movedBy) => {
    const until = performance.now() + movedBy;
    for (const { due, run } of [...waiting]) if (due <= until) run();
  });

  return {
    follow,
    alter: (by) => {
      alteration = by;
    },
    wake: () => {},
    isIdle: () => waiting.size + publishing === 0,
    stop: async () => {
      stopped = true;
      deaf();
      for (const { timer } of waiting) clearTimeout(timer);
      waiting.clear();
    },
  };
};

/** Which events of which configuration sets the templates send to the default bus. */
const readDestinations = (deployment: Deployment) => {
  const destinations = deployment
    .ofType("AWS::SES::ConfigurationSetEventDestination")
    .map(({ properties }) => ({ set: properties.ConfigurationSetName, ...properties.EventDestination }))
    .filter(({ Enabled, EventBridgeDestination }) => Enabled && EventBridgeDestination);
  return ({ configurationSet }: Letter, type: EventType): boolean =>
    destinations.some(
      ({ set, MatchingEventTypes }) =>
        set === configurationSet &&
        (MatchingEventTypes as string[]).some((one) => one.toLowerCase() === nameOf(type).toLowerCase()),
    );
};
