import { Refusal } from "../../refusal.ts";
import { CHOICES, Choice, type Vote, type VoteMethod } from "./vote.ts";

export const mustBeChoice = (choice: unknown, pointer = "/choice"): void => {
  if (!Choice.safeParse(choice).success)
    throw new Refusal("invalid-request", {
      errors: [{ pointer, detail: `must be one of ${CHOICES.join(", ")}` }],
    });
};

/** The vote is open, and taken in this way. */
export const mustTakeVotes = ({ state, method }: Vote, ...methods: VoteMethod[]): void => {
  if (!methods.includes(method))
    throw new Refusal("vote-method", { detail: `This vote is taken by ${method}.`, extra: { method } });
  if (state !== "OPEN") throw new Refusal("vote-closed");
};

export const mustBeEntitled = ({ electorate }: Pick<Vote, "electorate">, country: string): void => {
  if (!electorate.entitled.includes(country)) throw new Refusal("not-entitled");
};

/** Absence is no vote; whoever is not in the room takes part in none. */
export const mustBePresent = (present: boolean): void => {
  if (!present) throw new Refusal("not-present");
};
