import type { Amendment } from "#shared/domain/conclusions/amendments/amendment.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";

interface Line {
  name: string;
  part: string;
  words: string;
  kind: "there" | "gone" | "start" | "new";
}

/**
 * What a clerk does with paper and scissors: takes the amendments one after the other, in the order given, and changes
 * the sheet at once. A struck line stays on the sheet to find the place by, and each part begins with a mark.
 */
export const mergedByHand = (text: ConclusionText, inOrder: readonly Amendment[]): string[] => {
  const sheet: Line[] = [];
  for (const part of ["preamble", "operative"]) {
    sheet.push({ name: "", part, words: "", kind: "start" });
    for (const paragraph of text.paragraphs)
      if (paragraph.part === part) sheet.push({ name: paragraph.id, part, words: paragraph.text, kind: "there" });
  }
  const insert = (at: number, { id }: Amendment, words: string) => {
    let place = at + 1;
    while (sheet[place]?.kind === "new") place += 1;
    sheet.splice(place, 0, { name: id, part: sheet[at]?.part ?? "", words, kind: "new" });
  };
  // What an amendment to an amendment says is written into that one first, whichever was put first.
  const said = new Map<string, string>();
  for (const { id, change, wording } of inOrder) if ("text" in change) said.set(id, wording ?? change.text);
  for (const { change, wording } of inOrder)
    if (change.kind === "reword") said.set(change.amendment, wording ?? change.text);

  for (const amendment of inOrder) {
    const { change } = amendment;
    const words = said.get(amendment.id) ?? "";
    if (change.kind === "add-first")
      insert(
        sheet.findIndex(({ kind, part }) => kind === "start" && part === change.part),
        amendment,
        words,
      );
    else if (change.kind !== "reword") {
      const at = sheet.findIndex(({ name }) => name === change.paragraph);
      const line = sheet[at] as Line;
      if (change.kind === "add-after") insert(at, amendment, words);
      else if (change.kind === "delete") line.kind = "gone";
      else if (line.kind === "there") line.words = words;
    }
  }
  return sheet
    .filter(({ kind }) => kind === "there" || kind === "new")
    .map(({ name, part, words }) => `${part}/${name}: ${words}`);
};

export const onPaper = (text: ConclusionText): string[] =>
  text.paragraphs.map(({ id, part, text: words }) => `${part}/${id}: ${words}`);
