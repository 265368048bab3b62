import { type TextReader, textReadersIn } from "#shared/domain/conclusions/text-readers.ts";
import { memberFiles } from "./audience-store.ts";
import { findConference } from "./conference-store.ts";

/** Everyone who is told of a conference's texts. From lists that may lag by a moment. */
export const findTextReaders =
  (conferenceTable: string) =>
  async (conference: string): Promise<TextReader[]> => {
    const found = await findConference(conferenceTable)(conference);
    if (found === undefined) return [];
    const readers: TextReader[] = [];
    for await (const file of memberFiles(conferenceTable, conference))
      readers.push(...textReadersIn(file, found.languages));
    return readers;
  };
