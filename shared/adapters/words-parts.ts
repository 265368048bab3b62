/** An item may have 400 KB; some are left for its keys and for how the table counts. */
const LARGEST_PART = 350_000;

/** Passages in their order, cut into parts that each fit an item. */
export const partsOf = <P extends object>(passages: readonly P[], largest = LARGEST_PART): P[][] => {
  const parts: P[][] = [[]];
  let size = 0;
  for (const passage of passages) {
    const more = Buffer.byteLength(JSON.stringify(passage));
    if (size > 0 && size + more > largest) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(passage);
    size += more;
  }
  return parts;
};
