import type { Suppression } from "#shared/contracts/suppression.ts";
import { listKey } from "./item-keys.ts";
import { readWholeList, stripped } from "./read.ts";

/** Every suppressed address of a conference: no more than it has people. */
export const allSuppressions =
  (conferenceTable: string) =>
  async (conference: string): Promise<Suppression[]> => {
    const items = await readWholeList(conferenceTable, listKey.suppressions(conference, "").listKey);
    return items.map((item) => stripped(item) as unknown as Suppression);
  };
