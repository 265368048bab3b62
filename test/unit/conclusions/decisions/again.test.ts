import { expect, test } from "vitest";
import { again } from "#functions/conclusions/again.ts";
import { AlreadyDone } from "#shared/contracts/already-done.ts";
import { Refusal } from "#shared/domain/refusal.ts";

const working = (errors: readonly Error[]) => {
  const pauses: number[] = [];
  let times = 0;
  const work = async () => {
    const error = errors[times++];
    if (error) throw error;
    return "done";
  };
  return { attempt: again(work, async (ms) => pauses.push(ms)), pauses, times: () => times };
};
const slower = (count: number) => Array.from({ length: count }, () => new Refusal("try-again"));

test("an act that met a faster one is decided again, seven times more at most, after pauses", async () => {
  const lucky = working(slower(7));
  expect(await lucky.attempt).toBe("done");
  expect([lucky.times(), lucky.pauses.length]).toEqual([8, 7]);
  const unlucky = working(slower(8));
  await expect(unlucky.attempt).rejects.toMatchObject({ refusal: "try-again" });
  expect(unlucky.times()).toBe(8);
});

test.each([
  ["what a rule refuses", new Refusal("not-entitled")],
  ["what was decided from an old version", new Refusal("stale")],
  ["what was done under the same Idempotency-Key", new AlreadyDone()],
  ["a fault", new Error("down")],
])("%s is not tried again", async (_, error) => {
  const once = working([error]);
  await expect(once.attempt).rejects.toBe(error);
  expect(once.times()).toBe(1);
});
