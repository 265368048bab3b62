/** A stretch of words that both texts have, or that only the older or only the newer one has. */
export interface Stretch {
  readonly kind: "same" | "removed" | "added";
  readonly words: string;
}

/**
 * Words, stretches of white space (the no-break spaces of French among them), and each other sign for itself. Marks,
 * joiners and direction marks stay with the letter before them, so that no Arabic word is cut between the two.
 */
const TOKENS =
  /\s+|[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:['’][\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*)*|.[\p{M}\p{Cf}]*/gsu;

export const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [];

/** Beyond this, two stretches are told apart as a whole: a table of so many cells is as much as a request may cost. */
const LARGEST_TABLE = 4_000_000;

/** The places of a longest common subsequence of two lists, in their order; of several always the same one. */
export const commonPlaces = (before: readonly string[], after: readonly string[]): (readonly [number, number])[] => {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  const middle = subsequence(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [
    ...Array.from({ length: start }, (_, at) => [at, at] as const),
    ...middle.map(([old, now]) => [old + start, now + start] as const),
    ...Array.from({ length: end }, (_, at) => [before.length - end + at, after.length - end + at] as const),
  ];
};

const subsequence = (before: readonly string[], after: readonly string[]): [number, number][] => {
  const width = after.length + 1;
  if (before.length * after.length > LARGEST_TABLE) return [];
  // The cell of two places holds how much the rests from there have in common.
  const table = new Uint16Array((before.length + 1) * width);
  const common = (old: number, now: number) => table[old * width + now] ?? 0;
  for (let old = before.length - 1; old >= 0; old--)
    for (let now = after.length - 1; now >= 0; now--)
      table[old * width + now] =
        before[old] === after[now]
          ? common(old + 1, now + 1) + 1
          : Math.max(common(old + 1, now), common(old, now + 1));
  const places: [number, number][] = [];
  for (let old = 0, now = 0; common(old, now) > 0; )
    if (before[old] === after[now]) places.push([old++, now++]);
    else if (common(old + 1, now) >= common(old, now + 1)) old += 1;
    else now += 1;
  return places;
};

/** What became of a text, word by word; nothing where nothing did. */
export const wordDiff = (before: string, after: string): Stretch[] => {
  if (before === after) return [];
  const older = tokensOf(before);
  const newer = tokensOf(after);
  const stretches: { kind: Stretch["kind"]; words: string }[] = [];
  const add = (kind: Stretch["kind"], words: string) => {
    const last = stretches.at(-1);
    if (last?.kind === kind) last.words += words;
    else if (words !== "") stretches.push({ kind, words });
  };
  let [old, now] = [0, 0];
  for (const [nextOld, nextNow] of [...commonPlaces(older, newer), [older.length, newer.length] as const]) {
    add("removed", older.slice(old, nextOld).join(""));
    add("added", newer.slice(now, nextNow).join(""));
    add("same", older[nextOld] ?? "");
    [old, now] = [nextOld + 1, nextNow + 1];
  }
  return stretches;
};

/** The newer text from the older one; an error where the difference is one of another text. */
export const applyWordDiff = (before: string, stretches: readonly Stretch[]): string => {
  if (stretches.length === 0) return before;
  const without = (kind: Stretch["kind"]) =>
    stretches.flatMap((stretch) => (stretch.kind === kind ? [] : [stretch.words])).join("");
  if (without("added") !== before) throw new Error("This difference was made from another text.");
  return without("removed");
};
