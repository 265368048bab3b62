import { canonicalJson } from "../../canonical-json.ts";
import type { Hash } from "../conclusion-text.ts";
import type { Altered } from "./bundle-differences.ts";
import { inWords } from "./bundle-words.ts";
import { BUNDLE_FORMAT, DecisionBundle } from "./decision-bundle.ts";
import { verifyAfterwards } from "./verify-bundle-afterwards.ts";
import { verifyCourse } from "./verify-bundle-course.ts";
import { verifyFirstVote } from "./verify-bundle-first-vote.ts";
import { verifyOpening } from "./verify-bundle-opening.ts";
import { verifyRecord } from "./verify-bundle-record.ts";
import { verifyText } from "./verify-bundle-text.ts";

export type Verdict =
  /** What was decided, by how many and by which rule. */
  { readonly ok: true; readonly says: string } | { readonly ok: false; readonly altered: readonly Altered[] };

/** Works everything out again that the bundle says, as decision-bundle.md lays down, and holds it against what it says. */
export const verifyBundle = (value: unknown, hash: Hash): Verdict => {
  if (!isOfFormat(value))
    return {
      ok: false,
      altered: [{ where: "/format", what: `is not ${BUNDLE_FORMAT}, the format that is known here` }],
    };
  const read = DecisionBundle.safeParse(value);
  if (!read.success) return { ok: false, altered: read.error.issues.flatMap(placesOf) };
  const bundle = read.data;
  // What the reading passed over is covered by no hash.
  if (canonicalJson(bundle) !== canonicalJson(value))
    return { ok: false, altered: [{ where: "", what: "says something that is not part of the format" }] };
  const altered = [
    ...verifyText(bundle, hash),
    ...verifyFirstVote(bundle, hash),
    ...verifyOpening(bundle, hash),
    ...verifyCourse(bundle),
    ...verifyAfterwards(bundle, hash),
    ...verifyRecord(bundle, hash),
  ];
  return altered.length > 0 ? { ok: false, altered } : { ok: true, says: inWords(bundle) };
};

const isOfFormat = (value: unknown): boolean =>
  value !== null && typeof value === "object" && "format" in value && value.format === BUNDLE_FORMAT;

type Issue = NonNullable<ReturnType<typeof DecisionBundle.safeParse>["error"]>["issues"][number];

const placesOf = (issue: Issue): Altered[] => {
  const where = issue.path.map((part) => `/${escaped(String(part))}`).join("");
  return issue.code === "unrecognized_keys"
    ? issue.keys.map((name) => ({ where: `${where}/${escaped(name)}`, what: "is not part of the format" }))
    : [{ where, what: issue.message }];
};

/** As a JSON pointer has it (RFC 6901, 3). */
const escaped = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");
