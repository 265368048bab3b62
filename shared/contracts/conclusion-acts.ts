import * as z from "zod";
import { ConclusionId } from "#shared/domain/conclusions/conclusion.ts";
import { ConferenceId } from "#shared/domain/conference.ts";
import { ConclusionView } from "./conclusion-views.ts";

/** What the routes about texts of conclusions have in common. */

export const inConference = z.strictObject({ conference: ConferenceId });
export const ofConclusion = inConference.extend({ conclusion: ConclusionId });

export const always = ["not-signed-in", "not-allowed", "not-found"] as const;
export const acting = [
  ...always,
  ...(["precondition-required", "stale", "conference-state", "conclusion-state"] as const),
] as const;
/** Whoever came with a link of a mail, for themselves or for the head of their delegation. */
export const LINK_HOLDERS = ["focal-point", "head"] as const;
export const drafters = ["organiser", "rapporteur"] as const;

export const nothing = z.strictObject({});
export const changed = { status: 200, body: ConclusionView, etag: true } as const;

/** A hundred paragraphs of five thousand characters, and what JSON adds to them. */
export const largestBody = 1024 * 1024;
