import { PLATFORM_ZONES, type ZoneData } from "../zone-data.ts";
import { type Anchor, CONFERENCE_ANCHORS, type Dates, KEY_DATE_ANCHORS, type KeyDate, type Moment } from "./moment.ts";

/** The moments that a conference has by itself. */
export const momentsOf = (dates: Dates, zones: ZoneData = PLATFORM_ZONES): Moment[] => {
  const { zone } = dates;
  const local: Record<(typeof CONFERENCE_ANCHORS)[number], string> = {
    "nomination-deadline": dates.nominationDeadline,
    "confirmation-deadline": dates.confirmationDeadline,
    "conference-start": `${dates.startsOn}T${dates.opensAt}`,
    "conference-end": `${dates.endsOn}T${dates.closesAt}`,
  };
  return CONFERENCE_ANCHORS.map((anchor) => ({
    ...{ anchor, subject: "conference", local: local[anchor], zone },
    at: zones.instantOf(local[anchor], zone).toISOString(),
  }));
};

/** A key date's moment, by the clock of its conference. */
export const keyDateMoment = (
  { anchor, id, at, title, concerns }: Pick<KeyDate, "anchor" | "id" | "at" | "title" | "concerns">,
  zone: string,
  zones: ZoneData = PLATFORM_ZONES,
): Moment => ({
  ...{ anchor, subject: id, local: at, zone, at: zones.instantOf(at, zone).toISOString() },
  ...{ title, concerns },
});

/** The moment at which a member was invited: an instant first, read on the clock of the conference. */
export const invitationMoment = (
  country: string,
  invitedAt: string,
  zone: string,
  zones: ZoneData = PLATFORM_ZONES,
): Moment => {
  const at = new Date(invitedAt);
  return {
    ...{ anchor: "invitation-sent", subject: country, local: zones.localOf(at, zone), zone },
    at: at.toISOString(),
  };
};

/** Which anchors are at another instant than before; in another zone every key date may be, and whoever asks finds out. */
export const movedAnchors = (before: Dates, after: Dates): Anchor[] => {
  const was = new Map(momentsOf(before).map(({ anchor, at }) => [anchor, at]));
  const own = momentsOf(after).filter(({ anchor, at }) => was.get(anchor) !== at);
  return [...own.map(({ anchor }) => anchor), ...(before.zone === after.zone ? [] : KEY_DATE_ANCHORS)];
};
