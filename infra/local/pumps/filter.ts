/** Whether an event passes the filter criteria of an event source mapping. */
export type Filter = (event: unknown) => boolean;

type Matcher = (value: unknown) => boolean;

/** Reads `FilterCriteria`: an event passes when one of the patterns fits. */
export const readFilter = (criteria: { Filters?: { Pattern?: string }[] } | undefined): Filter => {
  const filters = (criteria?.Filters ?? []).map(({ Pattern = "{}" }) => compile(JSON.parse(Pattern)));
  return filters.length === 0 ? () => true : (event) => filters.some((fits) => fits(event));
};

/** Reads the pattern of a rule. */
export const readPattern = (pattern: object): Filter => compile(pattern);

/** An object asks for each of its fields, a list of rules for any one of them. */
const compile = (pattern: unknown): Matcher => {
  if (Array.isArray(pattern)) {
    const rules = pattern.map(compileRule);
    return (value) => rules.some((rule) => (Array.isArray(value) ? value.some(rule) : rule(value)));
  }
  if (pattern === null || typeof pattern !== "object")
    throw new Error(`A filter pattern holds a bare value: ${JSON.stringify(pattern)}`);
  const fields = Object.entries(pattern).map(([name, inner]) => {
    if (name.startsWith("$")) throw new Error(`The local cloud's filters know no ${name}.`);
    return [name, compile(inner)] as const;
  });
  return (value) =>
    fields.every(([name, fits]) =>
      fits(value !== null && typeof value === "object" ? (value as Record<string, unknown>)[name] : undefined),
    );
};

const compileRule = (rule: unknown): Matcher => {
  if (rule === null || typeof rule !== "object") return (value) => value === rule;
  const [[operator = "", operand] = []] = Object.entries(rule);
  if (operator === "exists") return (value) => (value !== undefined) === operand;
  if (operator === "prefix") return (value) => typeof value === "string" && value.startsWith(String(operand));
  if (operator === "suffix") return (value) => typeof value === "string" && value.endsWith(String(operand));
  if (operator === "equals-ignore-case")
    return (value) => typeof value === "string" && value.toLowerCase() === String(operand).toLowerCase();
  if (operator === "anything-but") {
    const refused = (Array.isArray(operand) ? operand : [operand]).map(compileRule);
    return (value) => value !== undefined && !refused.some((fits) => fits(value));
  }
  throw new Error(`The local cloud's filters know no ${operator}.`);
};
