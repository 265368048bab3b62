import type { CommandContext } from "#shared/contracts/command.ts";
import type { KeptConclusion, VersionWords } from "#shared/contracts/kept-conclusion.ts";
import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionFact } from "#shared/domain/conclusions/conclusion-commands.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { KeyDate } from "#shared/domain/reminders/moment.ts";
import { commit, type Tables } from "./commit.ts";
import { itemKey, listKey } from "./item-keys.ts";
import { removalOf, settingOf } from "./key-date-store.ts";
import { type Item, type ListQuery, type Page, readItem, readList } from "./read.ts";
import { readTextOut, type TextChange, textWrites } from "./text-store.ts";
import type { Write } from "./transact.ts";

/** The conclusion as it is now, with where its words are, or undefined. */
export const findKeptConclusion =
  (conferenceTable: string) =>
  async (conference: string, id: string): Promise<KeptConclusion | undefined> => {
    const item = await readItem(conferenceTable, itemKey.conclusion(conference, id));
    return item && keptOf(item);
  };

/** The conclusion as it is now, or undefined. */
export const findConclusion =
  (conferenceTable: string) =>
  async (conference: string, id: string): Promise<Conclusion | undefined> =>
    (await findKeptConclusion(conferenceTable)(conference, id))?.conclusion;

/** What delegations read of a version, in the words that were given out; undefined where it was not circulated. */
export const findTextOut = (conferenceTable: string) => async (conference: string, id: string, version: number) => {
  const kept = await findKeptConclusion(conferenceTable)(conference, id);
  return kept && readTextOut(conferenceTable)(kept, version);
};

/** Texts of a conference, by their ids. */
export const listConclusions =
  (conferenceTable: string) =>
  async (conference: string, query: ListQuery): Promise<Page<KeptConclusion>> => {
    const page = await readList(conferenceTable, listKey.conclusions(conference, "").listKey, query);
    return { ...page, items: page.items.map(keptOf) };
  };

export interface SaveConclusion {
  readonly before?: KeptConclusion;
  readonly after: Conclusion;
  readonly title: KeptConclusion["title"];
  /** Absent where no word was written. */
  readonly text?: TextChange;
  /** What reminders count from, set or taken away with it. */
  readonly keyDate?: { readonly set: KeyDate } | { readonly remove: KeyDate };
  readonly fact: ConclusionFact;
  readonly context: CommandContext;
  readonly answer?: unknown;
  readonly reason?: string;
}

/** Stores a conclusion with the words written, if nobody changed it meanwhile, and the records that say so. */
export const saveConclusion =
  (tables: Tables) =>
  async (save: SaveConclusion): Promise<void> => {
    const { before, after, title, fact, context, answer, reason } = save;
    const { conference, id } = after;
    const { words, writes } = wordsOf(tables.conferenceTable, save);
    const kept: KeptConclusion = {
      conclusion: after,
      title,
      words: { ...before?.words, [after.current.version]: words },
    };
    const date = keyDateOf(tables.conferenceTable, save.keyDate);
    await commit(tables, context, {
      writes: [conclusionWrite(tables.conferenceTable, before, kept), ...writes, ...(date ? [date.write] : [])],
      happenings: [
        {
          ...{ conference, entity: `conclusion/${id}`, fact, after },
          ...(before && { before: before.conclusion }),
          ...(reason !== undefined && { reason }),
        },
        ...(date ? [date.happening] : []),
      ],
      answer,
    });
  };

/** A new version begins with the words of the one before; a language that goes out keeps the words that it has now. */
const wordsOf = (TableName: string, { before, after, text }: SaveConclusion) => {
  const { version, out } = after.current;
  const versions = before ? [...before.conclusion.earlier, before.conclusion.current] : [];
  const stood = versions.find((one) => one.version === version);
  // A number may come again, when what was begun under it was given up: those words are not the new one's.
  const own = stood && before?.words[version];
  const known = own ?? before?.words[before.conclusion.current.version];
  const { words, writes } =
    text === undefined
      ? { words: mustBeThere(own), writes: [] }
      : textWrites(TableName, after, after.version, text, known);
  const fresh = LANGUAGES.filter((language) => out[language] && out[language].at !== stood?.out[language]?.at);
  const given = Object.fromEntries(fresh.map((language) => [language, words.now[language]]));
  return { words: { ...words, out: { ...own?.out, ...given } }, writes };
};

const mustBeThere = (words: VersionWords | undefined): VersionWords => {
  if (words === undefined) throw new Error("A conclusion without words of its current version.");
  return words;
};

const conclusionWrite = (TableName: string, before: KeptConclusion | undefined, kept: KeptConclusion): Write => {
  const { conference, id, version } = kept.conclusion;
  return {
    write: {
      Put: {
        TableName,
        Item: { ...itemKey.conclusion(conference, id), ...listKey.conclusions(conference, id), version, ...kept },
        ...(before
          ? {
              ConditionExpression: "version = :read",
              ExpressionAttributeValues: { ":read": before.conclusion.version },
            }
          : { ConditionExpression: "attribute_not_exists(pk)" }),
      },
    },
    onConflict: () => new Refusal(before ? "stale" : "conclusion-exists"),
  };
};

const keyDateOf = (conferenceTable: string, change: SaveConclusion["keyDate"]) => {
  if (change === undefined) return undefined;
  return "set" in change
    ? settingOf(conferenceTable, { after: change.set })
    : removalOf(conferenceTable, change.remove);
};

const keptOf = ({ conclusion, title, words }: Item): KeptConclusion =>
  ({ conclusion, title, words }) as unknown as KeptConclusion;
