import { Refusal } from "../../refusal.ts";
import { expiryOf, type Silence } from "./silence.ts";

/** Whether its outcome is still open to what is received now; a timer that is late changes nothing about that. */
export const runs = (silence: Silence, now: Date): boolean =>
  silence.state === "OPEN" && now.getTime() < expiryOf(silence);

/** What people do to it they do before it is over. */
export const mustRun = (silence: Silence, now: Date): void => {
  if (runs(silence, now)) return;
  const { state } = silence;
  if (state !== "OPEN") throw new Refusal("silence-state", { detail: `The silence is ${state}.`, extra: { state } });
  const expiry = new Date(expiryOf(silence)).toISOString();
  throw new Refusal("deadline", { detail: `The silence ended at ${expiry}.`, extra: { deadline: expiry } });
};
