const LEADING_KEYS = "dynamodb:LeadingKeys";

/** What policies ask of the keys of items: how they begin. Undefined where one asks in another way. */
const beginningsIn = (policies: unknown): readonly string[] | undefined => {
  const patterns = conditionsIn(policies);
  return patterns.every((pattern) => /^[^*?$]+\*$/.test(pattern))
    ? patterns.map((pattern) => pattern.slice(0, -1))
    : undefined;
};

const conditionsIn = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === LEADING_KEYS ? [inner].flat().map(String) : conditionsIn(inner),
  );
};

const known = new WeakMap<object, readonly string[] | undefined>();

/**
 * The context with each key as no more than its beginning, where policies ask for that: thousands of items are one
 * question, and what is answered once holds for all of them.
 */
export const byBeginning = <C extends Readonly<Record<string, string | string[]>>>(policies: object, context: C): C => {
  const keys = context[LEADING_KEYS];
  if (keys === undefined) return context;
  if (!known.has(policies)) known.set(policies, beginningsIn(policies));
  const beginnings = known.get(policies);
  if (beginnings === undefined) return context;
  const begins = (key: string) =>
    beginnings
      .filter((one) => key.startsWith(one))
      .toSorted()
      .at(-1) ?? "-";
  return { ...context, [LEADING_KEYS]: [...new Set([keys].flat().map(begins))].toSorted() };
};
