import { openSessionRoute } from "#shared/contracts/portal.ts";
import type { StaffRole } from "#shared/contracts/route.ts";
import { type Api, apiAt } from "./api.ts";
import { atOnce } from "./at-once.ts";
import { browsersFor } from "./browsers.ts";
import { moveClockWithStops } from "./clock-with-stops.ts";
import { CONFERENCE } from "./conference-plan.ts";
import { type DemoInbox, openDemoInbox } from "./inbox.ts";
import { localMachineAt } from "./local-machine.ts";
import type { Cast } from "./people.ts";
import type { Role } from "./plot.ts";
import type { Progress, Tick } from "./progress.ts";
import type { DirectoryMember } from "./readers-on-file.ts";

/** Whoever starts the cloud gives the role of organiser to this subject too. */
export const SECOND_ORGANISER = "second-organiser";

/** What every scene of the demo has at hand. */
export interface Stage {
  readonly api: Api;
  readonly inbox: DemoInbox;
  readonly progress: Progress;
  /** Path parameters of the conference. */
  readonly params: { readonly conference: string };
  /** The sample directory as a file. */
  readonly csv: string;
  readonly cast: Cast;
  readonly plot: readonly Role[];
  /** A token for the organiser, valid now. */
  organiser(): Promise<string>;
  /** A token for another organiser, who looks at what the first one wrote. */
  secondOrganiser(): Promise<string>;
  /** A token for whoever was given this role, under whose name the person is known. */
  staff(role: Exclude<StaffRole, "organiser">): Promise<string>;
  /** Comes by every reminder that is planned until then, and waits for its mails. */
  moveClockTo(instant: string): Promise<void>;
  /** Waits until all mails have left, and reads them. */
  mailsArrive(): Promise<void>;
  /** Opens the newest link that the country's focal point was sent; answers the session. */
  open(country: string): Promise<string>;
  /** Opens the newest link that the country's head was sent, in the head's browser or another; answers the session. */
  openAsHead(country: string, browser?: string): Promise<string>;
  each<T, R>(items: readonly T[], work: (item: T) => Promise<R>, tick?: Tick): Promise<R[]>;
  /** The directory as the API has it, by country; known once it was imported. */
  readonly members: Map<string, DirectoryMember>;
}

export const stageAt = (
  urls: { readonly apiUrl: string; readonly localUrl: string },
  { csv, cast, plot, progress }: Pick<Stage, "csv" | "cast" | "plot" | "progress">,
): Stage => {
  const api = apiAt(urls.apiUrl);
  const machine = localMachineAt(urls.localUrl);
  const inbox = openDemoInbox(machine);
  const members: Stage["members"] = new Map();
  const browsers = browsersFor(urls.apiUrl);

  const stage: Stage = {
    ...{ api, inbox, progress, csv, cast, plot, members },
    params: { conference: CONFERENCE.id },
    // Asked for each time: the clock moves by weeks, and a token is good for a day.
    organiser: () => machine.token(),
    secondOrganiser: () => machine.token(SECOND_ORGANISER),
    staff: (role) => machine.token(role),
    moveClockTo: (instant) => moveClockWithStops(stage, machine.moveClockTo, instant),
    mailsArrive: async () => {
      await machine.settle();
      await inbox.read();
    },
    open: async (country) => {
      const { session } = await api.call(openSessionRoute, {
        body: { token: inbox.linkOf(focalPoint(members, country)) },
      });
      return session;
    },
    openAsHead: (country, browser) => {
      const address = headOf(cast, country);
      return browsers.open(inbox.linkOf(address), browser ?? address);
    },
    each: atOnce,
  };
  return stage;
};

/** The address that speaks for a country. */
export const focalPoint = (members: Stage["members"], country: string): string => {
  const contact = members.get(country)?.contacts.find(({ role }) => role === "focal-point");
  if (contact === undefined) throw new Error(`${country} has no focal point in the directory.`);
  return contact.email;
};

/** The address of a delegation's head, as it comes in the end. */
export const headOf = ({ delegations }: Cast, country: string): string => {
  const head = delegations.find((delegation) => delegation.country === country)?.people[0];
  if (head === undefined) throw new Error(`${country} sends nobody.`);
  return head.email;
};
