import type { ActingTexts } from "../acting-texts/en.ts";
import { Refused } from "./ask.ts";
import { say, words } from "./page.ts";

/** What is said where a lock of fifteen minutes does not name its end. */
const LOCK_SECONDS = 15 * 60;

/** What went wrong, in the reader's language; where there are no words for it, in those of the server. */
export const problemOf = (error: unknown): string => {
  const { refusal, title, wait } = error instanceof Refused ? error : new Refused("other", String(error));
  const minutes = Math.ceil((wait || LOCK_SECONDS) / 60);
  const name = `problem.${refusal}`;
  if (Object.hasOwn(words.acting, name)) return say(name as keyof ActingTexts, { minutes });
  return say("problem.other", { title });
};
