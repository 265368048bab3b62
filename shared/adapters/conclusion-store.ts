import type { CommandContext } from "#shared/contracts/command.ts";
import type { ConclusionChange, KeptConclusion, VersionWords } from "#shared/contracts/kept-conclusion.ts";
import type { DecisionChange } from "#shared/contracts/kept-decision.ts";
import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { bookCheck } from "./amendment-store.ts";
import { commit, type Tables } from "./commit.ts";
import { itemKey, listKey } from "./item-keys.ts";
import { removalOf, settingOf } from "./key-date-store.ts";
import { NOTHING, type Part } from "./part.ts";
import { type Item, type ListQuery, type Page, readItem, readList } from "./read.ts";
import { readTextOut, textWrites } from "./text-store.ts";
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

export interface SaveConclusion extends ConclusionChange {
  readonly context: CommandContext;
  readonly answer?: unknown;
  /** No amendment made a step since this book was read; absent where amendments have no part in it. */
  readonly bookStays?: DecisionChange["bookStays"];
}

/** Stores a conclusion with the words written, if nobody changed it meanwhile, and the records that say so. */
export const saveConclusion =
  (tables: Tables) =>
  async ({ context, answer, bookStays, ...change }: SaveConclusion): Promise<void> => {
    const { writes, happenings } = conclusionPart(tables.conferenceTable, change);
    const stays = bookStays ? [bookCheck(tables.conferenceTable, change.after.conference, bookStays)] : [];
    await commit(tables, context, { writes: [...writes, ...stays], happenings, answer });
  };

/** What a change of a conclusion writes, to go into a transaction with more. */
export const conclusionPart = (conferenceTable: string, change: ConclusionChange): Part => {
  const { before, after, title, fact, reason } = change;
  const { conference, id } = after;
  const { words, writes } = wordsOf(conferenceTable, change);
  const kept: KeptConclusion = {
    conclusion: after,
    title,
    words: { ...before?.words, [after.current.version]: words },
  };
  const date = keyDatePart(conferenceTable, change.keyDate);
  return {
    writes: [conclusionWrite(conferenceTable, before, kept), ...writes, ...date.writes],
    happenings: [
      {
        ...{ conference, entity: `conclusion/${id}`, fact, after },
        ...(before && { before: before.conclusion }),
        ...(reason !== undefined && { reason }),
      },
      ...date.happenings,
    ],
  };
};

/** A new version begins with the words of the one before; a language that goes out keeps the words that it has now. */
const wordsOf = (TableName: string, { before, after, text }: ConclusionChange) => {
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

export const keyDatePart = (conferenceTable: string, change: ConclusionChange["keyDate"]): Part => {
  const date = keyDateOf(conferenceTable, change);
  return date ? { writes: [date.write], happenings: [date.happening] } : NOTHING;
};

const keyDateOf = (conferenceTable: string, change: ConclusionChange["keyDate"]) => {
  if (change === undefined) return undefined;
  return "set" in change
    ? settingOf(conferenceTable, { after: change.set, ...(change.before && { before: change.before }) })
    : removalOf(conferenceTable, change.remove);
};

const keptOf = ({ conclusion, title, words }: Item): KeptConclusion =>
  ({ conclusion, title, words }) as unknown as KeptConclusion;
