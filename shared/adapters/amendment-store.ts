import type { AmendmentBook, DecisionChange } from "#shared/contracts/kept-decision.ts";
import type { Amendment } from "#shared/domain/conclusions/amendments/amendment.ts";
import { itemKey } from "./item-keys.ts";
import { NOTHING, type Part, putInVersion, stays } from "./part.ts";
import { type Item, readItem, readPartition, stripped } from "./read.ts";
import type { Write } from "./transact.ts";

/** The amendment as it is now, or undefined. */
export const findAmendment =
  (conferenceTable: string) =>
  async (conference: string, conclusion: string, id: string): Promise<Amendment | undefined> => {
    const item = await readItem(conferenceTable, itemKey.amendment(conference, conclusion, id));
    return item && amendmentOf(item);
  };

/** What all amendments to a text have in common, or undefined before there is any. */
export const findBook =
  (conferenceTable: string) =>
  async (conference: string, conclusion: string): Promise<AmendmentBook | undefined> => {
    const item = await readItem(conferenceTable, itemKey.amendmentBook(conference, conclusion));
    return item && (stripped(item) as unknown as AmendmentBook);
  };

/**
 * Every amendment to a text with what they have in common, in the order of their ids; no book before there is one.
 * The book is read first: whatever an amendment does meanwhile raises its version, and so is noticed on writing.
 */
export const readAmendments =
  (conferenceTable: string) =>
  async (
    conference: string,
    conclusion: string,
  ): Promise<{ readonly book: AmendmentBook | undefined; readonly amendments: readonly Amendment[] }> => {
    const book = await findBook(conferenceTable)(conference, conclusion);
    const { pk } = itemKey.amendmentBook(conference, conclusion);
    return { book, amendments: (await readPartition(conferenceTable, pk, "AMENDMENT#")).map(amendmentOf) };
  };

export const amendmentsPart = (TableName: string, { book, amendments = [] }: DecisionChange): Part => ({
  writes: [
    ...(book ? [bookWrite(TableName, book)] : []),
    ...amendments.map(({ before, after }) =>
      putInVersion(
        TableName,
        { ...itemKey.amendment(after.conference, after.conclusion, after.id), ...after },
        before,
        before ? "try-again" : "amendment-exists",
      ),
    ),
  ],
  happenings: amendments.flatMap(({ before, after, facts, reason }) =>
    facts.map((fact) => ({
      ...{ conference: after.conference, entity: `amendment/${after.conclusion}.${after.id}` as const, fact, after },
      ...(before && { before }),
      ...(reason !== undefined && { reason }),
    })),
  ),
});

const bookWrite = (TableName: string, { before, after }: NonNullable<DecisionChange["book"]>): Write =>
  putInVersion(TableName, { ...itemKey.amendmentBook(after.conference, after.conclusion), ...after }, before);

/** Nothing was done about amendments to the text since its book was read. */
export const bookCheck = (
  TableName: string,
  conference: string,
  { conclusion, book }: NonNullable<DecisionChange["bookStays"]>,
): Write => stays(TableName, itemKey.amendmentBook(conference, conclusion), book);

export const bookPart = (TableName: string, { conference, bookStays }: DecisionChange): Part =>
  bookStays ? { writes: [bookCheck(TableName, conference, bookStays)], happenings: [] } : NOTHING;

const amendmentOf = (item: Item): Amendment => stripped(item) as unknown as Amendment;
