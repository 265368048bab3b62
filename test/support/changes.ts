import { expect } from "vitest";
import type { Reply } from "./api.ts";
import type { World } from "./conference-world.ts";
import { type Expected, expectProblem } from "./problem.ts";

/**
 * What an act changed in the tables once all that follows from it is done: items that went ("-") and came ("+"). What
 * only went because its time was over does not count.
 */
export const changesBy = async <T>(
  world: World,
  act: () => Promise<T>,
  also?: "sessions",
): Promise<{ result: T; changes: string[] }> => {
  const items = async () => {
    await world.cloud.idle();
    return new Set((await world.tables(also)).split("\n"));
  };
  const before = await items();
  const result = await act();
  const after = await items();
  const now = world.cloud.now().getTime() / 1000;
  const hasExpired = (item: string) => Number(JSON.parse(item).expiresAt) <= now;
  return {
    result,
    changes: [
      ...[...before].filter((item) => !after.has(item) && !hasExpired(item)).map((item) => `- ${item}`),
      ...[...after].filter((item) => !before.has(item)).map((item) => `+ ${item}`),
    ],
  };
};

type Attempt = () => Promise<Reply>;

/** Makes attempts that must all be refused in this way and change nothing. */
export const refused = async (world: World, expected: Expected, ...attempts: Attempt[]): Promise<Reply[]> => {
  const { result, changes } = await changesBy(world, async () => {
    const replies: Reply[] = [];
    for (const attempt of attempts) replies.push(await attempt());
    return replies;
  });
  for (const [at, reply] of result.entries()) expectProblem(reply, expected, `attempt ${at}: ${attempts[at]}`);
  expect(changes).toEqual([]);
  return result;
};

/** The control of `refused`: an honest request succeeds, and the same probe sees what it changes. */
export const accepted = async (world: World, status: number, attempt: Attempt): Promise<Reply> => {
  const { result, changes } = await changesBy(world, attempt);
  expect(result.status, result.text).toBe(status);
  expect(changes).not.toEqual([]);
  return result;
};
