import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import type { Clock } from "../clock.ts";
import { readJsonFile, writeJsonFile } from "../json-file.ts";
import type { EventType } from "./mail-fate.ts";

/** A mail that the SES stand-in accepted, without its text. */
export interface Letter {
  /** Grows with every mail. */
  readonly id: string;
  readonly messageId: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly configurationSet?: string;
  readonly tags: Readonly<Record<string, string>>;
  /** The operation of SES that it was handed over by. */
  readonly operation?: string;
  /** What SES reported of it so far, and what it will still report. */
  readonly fate: readonly Reported[];
  readonly expected: readonly EventType[];
}

export interface Reported {
  readonly event: EventType;
  readonly at: string;
}

type EarlierLetter = Omit<Letter, "fate" | "expected"> & Partial<Letter>;

export interface Inbox {
  list(filter?: { to?: string; after?: string }): readonly Letter[];
  find(id: string): Letter | undefined;
  /** The bytes as they were sent. */
  raw(id: string): Buffer;
  open(id: string): Promise<Email>;
  accept(letter: Omit<Letter, "id" | "at" | "fate">, raw: Buffer): Letter;
  /** Notes what SES reported next. */
  report(id: string, reported: Reported): void;
  /** How many left within these last milliseconds. */
  sentWithin(milliseconds: number): number;
}

/** Opens the inbox that every mail of this machine ends in, whoever it is for. */
export const openInbox = (folder: string, clock: Clock): Inbox => {
  const letters = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    // Letters of earlier versions say nothing of their fate.
    .map((name): Letter => ({ fate: [], expected: [], ...(readJsonFile(join(folder, name)) as EarlierLetter) }));
  // Ids are counted from one, and no letter is ever removed.
  const placeOf = (id: string) => Number(id) - 1;
  const raw = (id: string) => readFileSync(join(folder, `${id}.eml`));

  return {
    list: ({ to, after = "" } = {}) =>
      letters.filter(
        (letter) => letter.id > after && (to === undefined || letter.to.some((address) => same(address, to))),
      ),
    find: (id) => letters[placeOf(id)],
    raw,
    open: (id) => PostalMime.parse(raw(id)),
    accept: (letter, bytes) => {
      const id = String(Number(letters.at(-1)?.id ?? 0) + 1).padStart(6, "0");
      const kept: Letter = { id, at: new Date(clock.now()).toISOString(), ...letter, fate: [] };
      // The text first: a letter that is listed can be read, also after a crash.
      writeFileSync(join(folder, `${id}.eml`), bytes);
      writeJsonFile(join(folder, `${id}.json`), kept);
      letters.push(kept);
      return kept;
    },
    report: (id, reported) => {
      const letter = letters[placeOf(id)];
      if (!letter) return;
      const [, ...expected] = letter.expected;
      const kept = { ...letter, fate: [...letter.fate, reported], expected };
      writeJsonFile(join(folder, `${id}.json`), kept);
      letters[placeOf(id)] = kept;
    },
    sentWithin: (milliseconds) => {
      const since = new Date(clock.now() - milliseconds).toISOString();
      return letters.filter(({ at }) => at > since).length;
    },
  };
};

const same = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();
