import { circulatedVersion, languagesOut } from "#shared/domain/conclusions/circulated-version.ts";
import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Circumstances } from "#shared/mail/circumstances.ts";

export interface Needs {
  readonly findConclusion: (conference: string, conclusion: string) => Promise<Conclusion | undefined>;
  /** What a version of it says, in the words that were given out. */
  readonly findTextOut: (
    conference: string,
    conclusion: string,
    version: number,
  ) => Promise<ConclusionText | undefined>;
}

/** A version by its number, or the one that a decision was opened on; that which delegations have, where neither is said. */
type Wanted = { readonly version: number } | { readonly decision: string };

/** How far a text has come, and what one of its versions says. */
export const textNow = async (
  { findConclusion, findTextOut }: Needs,
  conference: string,
  id: string,
  wanted?: Wanted,
): Promise<Pick<Circumstances, "text">> => {
  const conclusion = await findConclusion(conference, id);
  const number = conclusion && numberOf(conclusion, wanted);
  const versions = conclusion ? [...conclusion.earlier, conclusion.current] : [];
  const version = versions.find((one) => one.version === number);
  if (conclusion === undefined || version === undefined) return {};
  const words = await findTextOut(conference, id, version.version);
  return words ? { text: { conclusion, version, words, out: languagesOut(version, words) } } : {};
};

const numberOf = (conclusion: Conclusion, wanted: Wanted | undefined): number | undefined => {
  if (wanted !== undefined && "version" in wanted) return wanted.version;
  const decision = wanted && conclusion.decisions.find(({ id }) => id === wanted.decision);
  return decision?.version ?? circulatedVersion(conclusion)?.version;
};
