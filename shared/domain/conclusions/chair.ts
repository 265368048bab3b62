import { Refusal } from "../refusal.ts";
import type { ConclusionActor } from "./conclusion-commands.ts";

/** Who presides, where it is the chair that speaks. */
export const chairOf = (by: ConclusionActor): string => {
  if (by.as !== "chair") throw new Refusal("not-allowed", { detail: "This is for the chair." });
  return by.person;
};
