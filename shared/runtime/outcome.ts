/** What a consumer did with one message or record, in a word or two, for the log. */
export interface Outcome {
  readonly outcome: string;
  readonly [detail: string]: string | number | undefined;
}

/**
 * Throws unless it is an outcome. To Lambda an empty answer means that all went well, so a consumer that forgets to
 * answer would lose what it was given (reliability.md, X12).
 */
export const checkedOutcome = (value: unknown): Outcome => {
  const { outcome } = (value ?? {}) as Partial<Outcome>;
  if (typeof outcome !== "string" || outcome === "") throw new TypeError("The consumer did not say what it did.");
  return value as Outcome;
};
