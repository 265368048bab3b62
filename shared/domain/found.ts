import type { Conference } from "./conference.ts";
import { Refusal } from "./refusal.ts";

/** The thing, which must be there. */
export const found = <T>(thing: T | undefined): T => {
  if (thing === undefined) throw new Refusal("not-found");
  return thing;
};

/** The thing in the version that the caller read. */
export const inVersion = <T extends { readonly version: number }>(thing: T, ifMatch: number): T => {
  if (thing.version !== ifMatch) throw new Refusal("stale");
  return thing;
};

/** Nobody is registered for, or written to about, a conference that is not announced or is no more. */
export const mustBeAnnounced = ({ state }: Conference): void => {
  if (state !== "ANNOUNCED")
    throw new Refusal("conference-state", {
      detail: `The conference is ${state}; this needs ANNOUNCED.`,
      extra: { state },
    });
};

/** Work on a conference that is no more is a slip. */
export const mustNotBeCancelled = ({ state }: Conference): void => {
  if (state === "CANCELLED")
    throw new Refusal("conference-state", { detail: "The conference is CANCELLED.", extra: { state } });
};
