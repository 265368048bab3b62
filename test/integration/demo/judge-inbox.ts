import type { Cloud } from "#infra/local/cloud.ts";
import { CONFERENCE } from "#infra/local/demo/conference-plan.ts";
import { type House, type Judged, judgeMail } from "#test/support/judge-mail.ts";

type Days = Pick<House, "startsOn" | "dayAfter">;
export const DAYS: Days = { startsOn: CONFERENCE.startsOn, dayAfter: "2019-04-12" };

/** Every mail in the inbox since one of them, judged in the order in which they left. */
export const judgeInbox = (cloud: Cloud, { startsOn, dayAfter }: Days, after = ""): Promise<Judged[]> =>
  Promise.all(
    cloud.inbox.list({ after }).map(({ id, from }) =>
      judgeMail(cloud.inbox.raw(id), {
        ...{ conference: CONFERENCE.id, sender: from, startsOn, dayAfter },
        secretariat: CONFERENCE.secretariat,
      }),
    ),
  );

/** What each calendar holds in the end, by the entry's id, after taking whatever came with a higher sequence. */
export const calendarsAfter = (mails: readonly Judged[]): Map<string, NonNullable<Judged["event"]>> => {
  const entries = new Map<string, NonNullable<Judged["event"]>>();
  for (const { event } of mails) {
    if (event === undefined) continue;
    const held = entries.get(event.uid);
    // What has the same sequence is the same mail once more.
    if (held === undefined || event.sequence >= held.sequence) entries.set(event.uid, event);
  }
  return entries;
};
