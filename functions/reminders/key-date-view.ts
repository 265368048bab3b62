import type { KeyDateView } from "#shared/contracts/key-dates.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { instantOf } from "#shared/domain/local-time.ts";
import type { KeyDate } from "#shared/domain/reminders/moment.ts";

/** A key date as shown: with its instant, so that nobody has to know the conference's zone. */
export const keyDateView = (
  { conference: _, ...keyDate }: KeyDate,
  { zone }: Pick<Conference, "zone">,
): KeyDateView => ({ ...keyDate, instant: instantOf(keyDate.at, zone).toISOString() });

export const keyDateAnswer = (keyDate: KeyDate, conference: Pick<Conference, "zone">) => ({
  body: keyDateView(keyDate, conference),
  version: keyDate.version,
});
