import { findBook } from "#shared/adapters/amendment-store.ts";
import type { Tables } from "#shared/adapters/commit.ts";
import { findKeptConclusion, listConclusions, saveConclusion } from "#shared/adapters/conclusion-store.ts";
import { findConference } from "#shared/adapters/conference-store.ts";
import { sha256 } from "#shared/adapters/item-keys.ts";
import { findKeyDate } from "#shared/adapters/key-date-store.ts";
import { findMember } from "#shared/adapters/member-store.ts";
import { readText, readTextOut } from "#shared/adapters/text-store.ts";

/** Everything the use cases of texts need, from the adapters. */
export const conclusionNeeds = (tables: Tables) => {
  const table = tables.conferenceTable;
  return {
    findConference: findConference(table),
    findMember: findMember(table),
    findConclusion: findKeptConclusion(table),
    listConclusions: listConclusions(table),
    findBook: findBook(table),
    readText: readText(table),
    readTextOut: readTextOut(table),
    saveConclusion: saveConclusion(tables),
    findKeyDate: findKeyDate(table),
    hash: (text: string) => sha256(text),
  };
};
