import type * as z from "zod";
import { MemberDetails } from "./member.ts";

/** One entry of a directory as it came: where it stands, what it says, and what its fields are called there. */
export interface Row {
  readonly line: number;
  readonly value: unknown;
  readonly fieldName: (path: readonly PropertyKey[]) => string;
}

/** What is wrong with one field of one row. */
export interface RowError {
  readonly line: number;
  readonly field?: string;
  readonly detail: string;
}

export interface Rows {
  readonly rows: readonly Row[];
  /** Why the rows could not all be told apart. */
  readonly errors: readonly RowError[];
}

/** There are fewer countries than this; more rows are a mistake, and would cost time to refuse one by one. */
const MOST_ROWS = 1000;

/** The entries of a directory, and everything that is wrong with the others: all of it, so that it is mended once. */
export const readDirectory = ({ rows, errors }: Rows): { entries: MemberDetails[]; errors: RowError[] } => {
  const extra = rows[MOST_ROWS];
  if (extra !== undefined)
    return { entries: [], errors: [{ line: extra.line, detail: `There must not be more than ${MOST_ROWS} rows.` }] };
  const read = rows.map((row) => ({ row, parsed: MemberDetails.safeParse(row.value) }));
  return {
    entries: read.flatMap(({ parsed }) => parsed.data ?? []),
    errors: [
      ...errors,
      ...read.flatMap(({ row, parsed }) => rowErrors(row, parsed.error?.issues ?? [])),
      ...countriesNamedTwice(rows),
    ].toSorted((one, other) => one.line - other.line),
  };
};

/** The entries of a JSON array; a place in it is what a line is in a file. */
export const rowsOf = (values: readonly unknown[]): Rows => ({
  rows: values.map((value, at) => ({ line: at + 1, value, fieldName: (path) => path.join(".") })),
  errors: [],
});

/** The first thing wrong with each field: the others are mostly its echoes. */
const rowErrors = ({ line, fieldName }: Row, issues: readonly z.core.$ZodIssue[]): RowError[] => {
  const errors = issues.map((issue) => ({
    line,
    ...(issue.path.length > 0 && { field: fieldName(issue.path) }),
    detail:
      issue.code === "unrecognized_keys" ? `must not have: ${issue.keys.join(", ").slice(0, 100)}` : issue.message,
  }));
  return errors.filter(({ field }, at) => errors.findIndex((other) => other.field === field) === at);
};

const countriesNamedTwice = (rows: readonly Row[]): RowError[] => {
  const first = new Map<unknown, number>();
  return rows.flatMap(({ line, value, fieldName }) => {
    const country = (value as { country?: unknown } | null)?.country;
    if (typeof country !== "string" || country === "") return [];
    const earlier = first.get(country);
    if (earlier === undefined) first.set(country, line);
    return earlier === undefined
      ? []
      : [{ line, field: fieldName(["country"]), detail: `is in line ${earlier} already` }];
  });
};
