import type { ConclusionChange } from "#shared/contracts/kept-conclusion.ts";
import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import { instantOf } from "#shared/domain/local-time.ts";
import type { KeyDate } from "#shared/domain/reminders/moment.ts";
import { titleOf } from "../amendment-date.ts";

/** Named after the decision: another silence on the same text has a date of its own. */
export const silenceDateId = (decision: string): string => `silence-${decision.replace(".", "-")}`;

/** The end of a silence, as a date that reminders count from. */
export const silenceDate = (
  after: Conclusion,
  text: ConclusionText,
  { decision, expiry }: { readonly decision: string; readonly expiry: string },
): KeyDate => ({
  ...{ conference: after.conference, conclusion: after.id, version: 1, id: silenceDateId(decision) },
  ...{ anchor: "silence-expiry", title: titleOf(after, text), at: expiry, concerns: {} },
});

export interface Needs {
  readonly findKeyDate: (conference: string, id: string) => Promise<KeyDate | undefined>;
}

type DateChange = NonNullable<ConclusionChange["keyDate"]>;

/** The date moves with a silence that is extended; there is none where somebody has another one of that name. */
export const dateMoved = async (
  needs: Needs,
  silence: Pick<Silence, "conference" | "conclusion" | "id">,
  expiry: string,
): Promise<DateChange | undefined> => {
  const before = await dateOf(needs, silence);
  return before && { set: { ...before, at: expiry, version: before.version + 1 }, before };
};

/** Nobody is reminded any more of a silence that is over before its time. */
export const dateGone = async (
  needs: Needs,
  silence: Pick<Silence, "conference" | "conclusion" | "id">,
  zone: string,
  now: Date,
): Promise<DateChange | undefined> => {
  const date = await dateOf(needs, silence);
  return date && instantOf(date.at, zone) > now ? { remove: date } : undefined;
};

const dateOf = async (
  { findKeyDate }: Needs,
  { conference, conclusion, id }: Pick<Silence, "conference" | "conclusion" | "id">,
): Promise<KeyDate | undefined> => {
  const date = await findKeyDate(conference, silenceDateId(id));
  return date?.conclusion === conclusion ? date : undefined;
};
