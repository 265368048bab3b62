import { Temporal } from "temporal-polyfill";
import type { Conference } from "#shared/domain/conference.ts";
import type { Anchor } from "#shared/domain/reminders/moment.ts";
import { movedAnchors } from "#shared/domain/reminders/moments.ts";
import type { Step } from "./history.ts";
import type { RemindingWorld } from "./reminding-world.ts";

const CONFERENCE = "honcb-15";
const HOUR_MS = 3_600_000;

const setConference = (world: RemindingWorld, change: Partial<Conference>): void => {
  const { store } = world;
  store.conference = { ...store.conference, ...change, version: store.conference.version + 1 };
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

type Doing<D extends Step["do"]> = (world: RemindingWorld, step: Extract<Step, { do: D }>) => unknown;

/** What becomes of dates, and of the conference. */
export const DATES: { readonly [D in "move" | "overtake" | "conference" | "session"]: Doing<D> } = {
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
    const hours = Math.floor((store.now - Date.parse(last.anchorAt)) / HOUR_MS) - 1;
    return DATES.move(world, { do: "move", anchor: last.anchor, hours });
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
};
