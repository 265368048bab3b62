import { canonicalJson } from "../../canonical-json.ts";
import { Refusal } from "../../refusal.ts";
import type { Hash } from "../conclusion-text.ts";
import { type Altered, differences } from "./bundle-differences.ts";
import { resultOf } from "./bundle-outcome.ts";
import type { Result } from "./bundle-result.ts";
import { inWords } from "./bundle-words.ts";
import { BUNDLE_FORMAT, DecisionBundle } from "./decision-bundle.ts";
import { verifyAfterwards } from "./verify-bundle-afterwards.ts";
import { verifyConsensusCourse } from "./verify-bundle-consensus.ts";
import { verifyOpening } from "./verify-bundle-opening.ts";
import { verifyRecord } from "./verify-bundle-record.ts";
import { verifySilenceCourse } from "./verify-bundle-silence.ts";
import { verifyText } from "./verify-bundle-text.ts";
import { verifyVoteCourse } from "./verify-bundle-vote.ts";

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
    ...verifyOpening(bundle, hash),
    ...verifyCourse(bundle),
    ...verifyAfterwards(bundle, hash),
    ...verifyRecord(bundle, hash),
  ];
  return altered.length > 0 ? { ok: false, altered } : { ok: true, says: inWords(bundle) };
};

const isOfFormat = (value: unknown): boolean =>
  value !== null && typeof value === "object" && "format" in value && value.format === BUNDLE_FORMAT;

/** The result follows from the course, and the course was possible. */
const verifyCourse = (bundle: DecisionBundle): Altered[] => {
  const { opening, course, result } = bundle;
  const follows = resultIn(bundle);
  if (follows === "disagreement")
    return [{ where: "/course/entries", what: "is not two people's agreement on the same hands" }];
  if (follows === undefined)
    return [{ where: "/course/kind", what: `is ${course.kind}, and the opening knows of none` }];
  return [
    ...differences(result, follows, "/result"),
    ...(result.closedAt >= (follows.mode === "silence" ? follows.endedAt : opening.at)
      ? []
      : [{ where: "/result/closedAt", what: "is too early" }]),
    ...courseOf(bundle, follows),
  ];
};

const resultIn = (bundle: DecisionBundle): Result | "disagreement" | undefined => {
  try {
    return resultOf({ ...bundle, closedAt: bundle.result.closedAt });
  } catch (error) {
    if (error instanceof Refusal) return "disagreement";
    throw error;
  }
};

const courseOf = (bundle: DecisionBundle, follows: Result): Altered[] => {
  const { opening, course } = bundle;
  if (opening.mode === "silence") return course.kind === "silence" ? verifySilenceCourse(bundle, opening, course) : [];
  if (opening.mode === "consensus")
    return course.kind === "consensus" && follows.mode === "consensus"
      ? verifyConsensusCourse(opening, course, follows)
      : [];
  return course.kind === "silence" || course.kind === "consensus"
    ? []
    : verifyVoteCourse(course, opening, follows.closedAt);
};

type Issue = NonNullable<ReturnType<typeof DecisionBundle.safeParse>["error"]>["issues"][number];

const placesOf = (issue: Issue): Altered[] => {
  const where = issue.path.map((part) => `/${escaped(String(part))}`).join("");
  return issue.code === "unrecognized_keys"
    ? issue.keys.map((name) => ({ where: `${where}/${escaped(name)}`, what: "is not part of the format" }))
    : [{ where, what: issue.message }];
};

/** As a JSON pointer has it (RFC 6901, 3). */
const escaped = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");
