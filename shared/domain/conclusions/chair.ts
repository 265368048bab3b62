import { Refusal } from "../refusal.ts";
import type { ConclusionActor } from "./conclusion-commands.ts";
import type { SilenceActor } from "./silence/silence-commands.ts";

/** Who presides, where it is the chair that speaks. */
export const chairOf = (by: ConclusionActor | SilenceActor): string => {
  if (by.as !== "chair") throw new Refusal("not-allowed", { detail: "This is for the chair." });
  return by.person;
};
