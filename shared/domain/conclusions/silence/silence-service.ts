import { Refusal } from "../../refusal.ts";
import { isProven, type Service, withAct, withDelivery, withFailure } from "./notice.ts";
import { expiryOf, type Silence, serviceOf } from "./silence.ts";
import {
  namesOf,
  type SilenceCircumstances,
  type SilenceCommand,
  type SilenceStep,
  type Telling,
  unchanged,
} from "./silence-commands.ts";
import { mustRun, runs } from "./silence-runs.ts";

type Command<D extends SilenceCommand["do"]> = Extract<SilenceCommand, { do: D }>;

/** Word of a delivery that comes when the silence is over proves nothing any more: a late timer would else decide. */
export const prove = (
  before: Silence,
  { country, ledgerKey, deliveredAt }: Command<"prove">,
  { now }: SilenceCircumstances,
): SilenceStep => {
  if (!runs(before, now)) return unchanged(before);
  mustBeOfThis(before, deliveredAt, "/deliveredAt");
  const service = serviceOf(before, country);
  const delivery = { ledgerKey, deliveredAt: deliveredAt.toISOString(), receivedAt: now.toISOString() };
  const after = withDelivery(service, delivery);
  if (after === service) return unchanged(before);
  return {
    after: withService(before, country, after),
    facts: [{ type: "NoticeProven", ...namesOf(before), country, ledgerKey, deliveredAt: delivery.deliveredAt }],
    tell: [],
  };
};

/** The chair hears of it at once where nothing else proves that the delegation knows. */
export const bounce = (
  before: Silence,
  { country, ledgerKey, why }: Command<"bounce">,
  { now }: SilenceCircumstances,
): SilenceStep => {
  const service = serviceOf(before, country);
  const after = withFailure(service, { ledgerKey, why, receivedAt: now.toISOString() });
  if (!runs(before, now) || after === service) return unchanged(before);
  return {
    after: withService(before, country, after),
    facts: [{ type: "NoticeFailed", ...namesOf(before), country, ledgerKey, why }],
    tell: isProven(after) ? [] : [{ to: "chair", news: { what: "notice-failed", country, why } }],
  };
};

/** Recorded while the silence runs, or not at all: whoever was handed the text must still be able to object. */
export const recordHandOver = (
  before: Silence,
  { country, act, handedOverAt }: Command<"record-hand-over">,
  { by, now }: SilenceCircumstances,
): SilenceStep => {
  mustRun(before, now);
  mustBeOfThis(before, handedOverAt, "/handedOverAt");
  if (handedOverAt > now)
    throw new Refusal("invalid-request", { errors: [{ pointer: "/handedOverAt", detail: "must not be ahead" }] });
  const service = serviceOf(before, country);
  if (service.handOver !== undefined) return unchanged(before);
  const at = handedOverAt.toISOString();
  const recordedBy = by.as === "secretariat" ? by.person : by.as;
  const handOver = { act, handedOverAt: at, recordedBy, receivedAt: now.toISOString() };
  return {
    after: withService(before, country, { ...service, handOver }),
    facts: [{ type: "NoticeHandedOver", ...namesOf(before), country, act, handedOverAt: at }],
    tell: [],
  };
};

/** An order, no proof: the delegation stays on the list until it is proven to know (C11). */
export const actOnUnproven = (
  before: Silence,
  { country, act }: Command<"act-on-unproven">,
  { now }: SilenceCircumstances,
): SilenceStep => {
  mustRun(before, now);
  const service = serviceOf(before, country);
  if (isProven(service)) throw new Refusal("service-proven", { detail: `${country} is proven to have been told.` });
  const expiry = new Date(expiryOf(before)).toISOString();
  const ordered: Telling =
    act === "hand-over"
      ? { to: "secretariat", news: { what: "hand-over-ordered", country } }
      : {
          ...{ to: "delegations", countries: [country] },
          news: { what: "opened", textHash: before.text.textHash, expiry },
        };
  return {
    after: withService(before, country, withAct(service, act, now.toISOString())),
    facts: [{ type: "UnprovenActedOn", ...namesOf(before), country, act }],
    tell: [ordered],
  };
};

/** What was in somebody's hands before the silence began was no notice of it. */
const mustBeOfThis = ({ openedAt }: Silence, at: Date, pointer: string): void => {
  if (!(at.getTime() >= Date.parse(openedAt)))
    throw new Refusal("invalid-request", { errors: [{ pointer, detail: `must not be before ${openedAt}` }] });
};

const withService = (silence: Silence, country: string, service: Service): Silence => ({
  ...silence,
  service: { ...silence.service, [country]: service },
});
