import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { bundleOf } from "#functions/conclusions/record/bundle-of.ts";
import type { Seal } from "#shared/contracts/kept-decision.ts";
import { faultOf } from "#test/support/second-verifier.mjs";
import { DECISION, type DecisionWorld } from "../decisions/support/memory-decisions.ts";
import { played } from "../decisions/support/played-procedure.ts";
import { procedure } from "../silence/support/silence-procedures.ts";

// Whoever was too late comes again at once.
beforeAll(() => void vi.spyOn(Math, "random").mockReturnValue(0));

const bundleIn = ({ needs, kept }: DecisionWorld) => {
  const conclusion = kept.conclusions.get("cooperation");
  const [seal] = kept.seals.get(DECISION) ?? [];
  if (conclusion === undefined || seal?.root === undefined) throw new Error("A silence that has ended is sealed.");
  const nothing = async () => {
    throw new Error("There is no vote.");
  };
  return bundleOf(
    { ...needs, readCast: nothing, readCorrections: nothing },
    conclusion,
    seal as Seal & { root: string },
  );
};

test("of 300 silences, whatever was received and when, what is kept makes a bundle that two verifiers find sound", async () => {
  const ends = new Map<string, number>();
  const later = { writings: 0, extensions: 0, afterBreak: 0 };
  for (const [index, one] of fc.sample(procedure, { numRuns: 300, seed: 20190413 }).entries()) {
    const { world } = await played(one, index);
    const bundle = await bundleIn(world);
    expect({ index, fault: faultOf(JSON.parse(JSON.stringify(bundle))) }).toEqual({ index, fault: undefined });
    const { result, course, laterWritings } = bundle;
    if (result.mode !== "silence" || course.kind !== "silence") throw new Error("It was a silence.");
    ends.set(result.outcome, (ends.get(result.outcome) ?? 0) + 1);
    later.writings += laterWritings.length;
    later.extensions += course.extensions.length;
    if (result.outcome === "SILENCE_BROKEN") later.afterBreak += laterWritings.length;
    const silence = world.silence();
    expect(result.endedAt).toBe(silence?.ended?.at);
    expect(result.unproven).toEqual(silence?.state === "NOT_SERVED" ? silence.ended?.unproven : result.unproven);
    const inTime = silence?.state === "BROKEN" ? 1 : 0;
    expect(course.objections).toHaveLength(inTime);
    const written = [
      ...(silence?.objections ?? []),
      ...(silence?.statements ?? []).filter(({ kind }) => kind !== "statement"),
    ];
    expect(laterWritings).toHaveLength(written.length - inTime);
  }
  expect([...ends.keys()].sort()).toEqual(["ADOPTED", "SERVICE_UNPROVEN", "SILENCE_BROKEN"]);
  for (const happened of Object.values(later)) expect(happened).toBeGreaterThan(10);
}, 120_000);

test("control: where what is kept was changed afterwards, there is no bundle but an error", async () => {
  const [given] = fc.sample(procedure, { numRuns: 1, seed: 20190414 });
  if (given === undefined) throw new Error("A procedure is expected.");
  const { world } = await played(given, 1);
  await bundleIn(world);
  const silence = world.silence();
  if (silence === undefined) throw new Error("A silence is expected.");
  const [first] = silence.expiries;
  world.kept.silences.set(DECISION, {
    ...silence,
    expiries: [...silence.expiries, { ...first, at: "2019-06-01T08:00:00.000Z" } as never],
  });
  await expect(bundleIn(world)).rejects.toThrow("is not what was sealed");
  world.kept.silences.set(DECISION, silence);
  const chain = world.kept.chains.get(DECISION) ?? [];
  world.kept.chains.set(DECISION, chain.slice(0, -1));
  await expect(bundleIn(world)).rejects.toThrow("an entry is not there");
  world.kept.chains.set(
    DECISION,
    chain.map((entry) => ({ ...entry, hash: entry.previous })),
  );
  await expect(bundleIn(world)).rejects.toThrow("does not verify");
});
