import type { EventRecord } from "#shared/contracts/record.ts";
import { mailFactOf } from "#shared/mail/mail-fact.ts";
import { reminderWorkOf } from "./reminder-work.ts";

type Streamed = Omit<EventRecord, "fact"> & { readonly fact: { readonly type: string } };

export interface Needs {
  /** A page of the deployment's conferences. */
  readonly listConferences: (after?: string) => Promise<{ items: readonly { id: string }[]; next?: string }>;
  /** Up to which record a conference was looked through. */
  readonly findCheckpoint: (conference: string) => Promise<string | undefined>;
  /** Forward only. */
  readonly moveCheckpoint: (conference: string, after: string) => Promise<boolean>;
  /** The records after one, up to a moment; without `record` where one is malformed, which the stream has set aside. */
  readonly readFeed: (
    conference: string,
    after: string,
    until: Date,
    limit: number,
  ) => Promise<readonly { readonly id: string; readonly record?: Streamed }[]>;
  /** Plans the mails of a record, as the stream does: harmless for one that was planned already. */
  readonly route: (record: Streamed) => Promise<unknown>;
  /** Starts the mailings of a conference again that stopped half-way. */
  readonly resumeMailings: (conference: string, now: Date) => Promise<unknown>;
  readonly now: () => Date;
  readonly report: (problem: string, details: Record<string, string | Error>) => void;
}

export type CaughtUp = Readonly<Record<"records" | "failed", number>> & { readonly outcome: string };

/** A record's id is made before the record is written, and the stream is given the time to be first. */
const LAG_MS = 2 * 60_000;
const PAGE = 100;
const LEAST_MS = 10_000;
const RUN_EVERY_MS = 5 * 60_000;

/**
 * Looks through the records of every conference a second time, a while after they happened: what the stream lost, or
 * gave up, is planned now. Nothing is planned twice, since a mail's key follows from its record.
 */
export const catchUp =
  (needs: Needs) =>
  async ({ remainingMs }: { remainingMs: () => number }): Promise<CaughtUp> => {
    const now = needs.now();
    const until = new Date(now.getTime() - LAG_MS);
    let [records, failed] = [0, 0];
    // Each run starts with another conference, so that a run that ends early does not always end before the same one.
    for (const conference of turned(await allConferences(needs), Math.floor(now.getTime() / RUN_EVERY_MS))) {
      try {
        let page: { readonly full: boolean; readonly count: number };
        do {
          if (remainingMs() < LEAST_MS) return { outcome: "out of time", records, failed };
          page = await onePage(needs, conference, until, remainingMs);
          records += page.count;
        } while (page.full);
        await needs.resumeMailings(conference, now);
      } catch (error) {
        // It stays where it is and is tried again; the other conferences go on.
        failed++;
        needs.report("a conference's records could not be looked through", { conference, error: error as Error });
      }
    }
    return { outcome: failed > 0 ? "failed in part" : "caught up", records, failed };
  };

const onePage = async (needs: Needs, conference: string, until: Date, remainingMs: () => number) => {
  const start = (await needs.findCheckpoint(conference)) ?? "";
  const page = await needs.readFeed(conference, start, until, PAGE);
  let reached = start;
  let count = 0;
  try {
    for (const { id, record } of page) {
      if (remainingMs() < LEAST_MS) break;
      if (record === undefined || !isReadable(record)) needs.report("a record is malformed", { conference, id });
      else await needs.route(record);
      reached = id;
      count++;
    }
  } finally {
    if (reached !== start) await needs.moveCheckpoint(conference, reached);
  }
  return { count, full: page.length === PAGE && count > 0 };
};

/** A fact that something follows from and that says too little for it never will say more: nobody waits for that. */
const isReadable = (record: Streamed): boolean => {
  try {
    mailFactOf(record.fact);
    reminderWorkOf(record);
    return true;
  } catch {
    return false;
  }
};

const allConferences = async ({ listConferences }: Needs): Promise<string[]> => {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await listConferences(after);
    ids.push(...items.map(({ id }) => id));
    after = next;
  } while (after !== undefined);
  return ids;
};

const turned = <T>(list: readonly T[], by: number): T[] => {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
};
