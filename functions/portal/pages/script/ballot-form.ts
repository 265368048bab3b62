import type { Choice } from "#shared/domain/conclusions/votes/vote.ts";
import { named } from "./card.ts";
import { made } from "./elements.ts";
import { options } from "./fields.ts";
import { say } from "./page.ts";
import type { QuestionsPage, Vote } from "./questions-page.ts";
import { twoSteps } from "./two-steps.ts";

/** What is read again, since the page shows what is no more. */
const OUTDATED = ["vote-closed", "vote-final", "already-voted"];

/** Three choices and a code. A ballot that takes another's place says which. */
export const ballotForm = (vote: Vote, page: QuestionsPage, replaces?: number): HTMLFormElement => {
  const choice = options<Choice>(say("vote.legend"), {
    YES: say("vote.YES"),
    NO: say("vote.NO"),
    ABSTAIN: say("vote.ABSTAIN"),
  });
  const note = replaces !== undefined && made("p", {}, say("vote.replaces", { number: replaces }));
  const place = `/delegation/votes/${encodeURIComponent(vote.id)}`;
  const common = {
    purpose: "ballot",
    fields: [...(note ? [note] : []), choice.element],
    confirm: say("vote.confirm"),
    refused: async ({ refusal }: { refusal: string }, message: string) => {
      if (OUTDATED.includes(refusal)) await page.again(vote.id, { lines: [message], wrong: true });
    },
  } as const;

  if (vote.method === "secret")
    return twoSteps({
      ...{ ...common, keyless: true, address: () => `${place}/secret-ballots` },
      body: () => ({ choice: choice.chosen() }),
      done: () => page.again(vote.id, { lines: [say("vote.recorded-secret")] }),
    });

  return twoSteps<{ number: number; choice: Choice; hash: string }>({
    ...{ ...common, address: () => `${place}/ballots` },
    body: () => ({ choice: choice.chosen(), ...(replaces !== undefined && { replaces }) }),
    done: ({ number, choice: cast, hash }) => {
      const recorded = say("vote.recorded-now", { choice: say(`vote.${cast}`), number });
      return page.again(vote.id, { lines: [recorded, named(say("vote.fingerprint"), hash)] });
    },
  });
};
