import { CsvError, parse } from "csv-parse/sync";
import type { Row, Rows } from "#shared/domain/member-import.ts";

const CONTACTS = ["focal_point", "alternate", "second_alternate"] as const;

/** Every column must be there: one left out would read as "no such contact" and end that contact's links. */
export const COLUMNS = [
  "country",
  "language",
  "region",
  "region_reason",
  ...CONTACTS.flatMap((contact) => [`${contact}_name`, `${contact}_email`, `${contact}_language`]),
];

/** The rows of a member directory in CSV, each with the line on which it starts. */
export const csvRows = (text: string): Rows => {
  const records = parseRecords(text);
  if ("errors" in records) return records;
  const [header, ...body] = records.all;
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const wrong = wrongHeader(names);
  if (wrong !== undefined) return { rows: [], errors: [{ line: 1, detail: wrong }] };
  return {
    rows: body
      .filter(({ cells }) => cells.length === names.length)
      .map(({ line, cells }) =>
        rowOf(line, Object.fromEntries(names.map((name, at) => [name, cells[at]?.trim() ?? ""]))),
      ),
    errors: body
      .filter(({ cells }) => cells.length !== names.length)
      .map(({ line, cells }) => ({ line, detail: `has ${cells.length} cells; the header has ${names.length}` })),
  };
};

interface Records {
  readonly all: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

const parseRecords = (text: string): Records | Rows => {
  try {
    // A byte order mark is what spreadsheets put before UTF-8.
    const options = {
      ...{ bom: true, info: true, raw: true, relax_column_count: true, skip_empty_lines: true },
      delimiter: separatorOf(text),
    } as const;
    const parsed = parse(text, options) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
    // The parser tells the line on which a record ends; a quoted cell may hold line breaks.
    return {
      all: parsed.map(({ record, raw, info }) => ({
        line: info.lines - (raw.trim().match(/\r\n|\n|\r/g)?.length ?? 0),
        cells: record,
      })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 1;
    return { rows: [], errors: [{ line, detail: `cannot be read as CSV: ${error.code}` }] };
  }
};

/** Spreadsheets set to French or Spanish write semicolons; the header tells, since no column's name holds either. */
const separatorOf = (text: string): string => (/^[^\r\n,]*;/.test(text) ? ";" : ",");

const wrongHeader = (names: readonly string[]): string | undefined => {
  const missing = COLUMNS.filter((column) => !names.includes(column));
  const unknown = names.filter((name, at) => !COLUMNS.includes(name) || names.indexOf(name) !== at);
  if (missing.length + unknown.length === 0) return undefined;
  return [
    `The header must have these columns, with commas or semicolons between them: ${COLUMNS.join(",")}.`,
    ...(missing.length > 0 ? [`Missing: ${missing.join(", ")}.`] : []),
    ...(unknown.length > 0 ? [`Unknown or twice: ${unknown.join(", ").slice(0, 200)}.`] : []),
  ].join(" ");
};

const rowOf = (line: number, cells: Record<string, string>): Row => {
  const contact = (prefix: string) => {
    const [name = "", email = "", language = ""] = ["name", "email", "language"].map((of) => cells[`${prefix}_${of}`]);
    return name + email + language === "" ? undefined : { name, email, ...filled({ language }) };
  };
  const [focalPoint, ...others] = CONTACTS.map((prefix) => ({ prefix, details: contact(prefix) }));
  const alternates = others.filter(({ details }) => details !== undefined);
  return {
    line,
    value: {
      ...{ country: cells.country, language: cells.language },
      ...filled({ region: cells.region, regionReason: cells.region_reason }),
      ...(focalPoint?.details && { focalPoint: focalPoint.details }),
      alternates: alternates.map(({ details }) => details),
    },
    fieldName: ([field, ...rest]) => {
      if (field === "focalPoint") return ["focal_point", ...rest].join("_");
      if (field === "regionReason") return "region_reason";
      if (field !== "alternates") return String(field);
      const [at, ...property] = rest;
      return [at === undefined ? "alternate_email" : alternates[Number(at)]?.prefix, ...property].join("_");
    },
  };
};

const filled = (cells: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ""));
