import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import type { Clock } from "../clock.ts";
import { readJsonFile, writeJsonFile } from "../json-file.ts";

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
}

export interface Inbox {
  list(filter?: { to?: string; after?: string }): readonly Letter[];
  find(id: string): Letter | undefined;
  /** The bytes as they were sent. */
  raw(id: string): Buffer;
  open(id: string): Promise<Email>;
  accept(letter: Omit<Letter, "id" | "at">, raw: Buffer): Letter;
}

/** Opens the inbox that every mail of this machine ends in, whoever it is for. */
export const openInbox = (folder: string, clock: Clock): Inbox => {
  const letters = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => readJsonFile<Letter>(join(folder, name)) as Letter);
  const raw = (id: string) => readFileSync(join(folder, `${id}.eml`));

  return {
    list: ({ to, after = "" } = {}) =>
      letters.filter(
        (letter) => letter.id > after && (to === undefined || letter.to.some((address) => same(address, to))),
      ),
    find: (id) => letters.find((letter) => letter.id === id),
    raw,
    open: (id) => PostalMime.parse(raw(id)),
    accept: (letter, bytes) => {
      const id = String(Number(letters.at(-1)?.id ?? 0) + 1).padStart(6, "0");
      const kept = { id, at: new Date(clock.now()).toISOString(), ...letter };
      // The text first: a letter that is listed can be read, also after a crash.
      writeFileSync(join(folder, `${id}.eml`), bytes);
      writeJsonFile(join(folder, `${id}.json`), kept);
      letters.push(kept);
      return kept;
    },
  };
};

const same = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();
