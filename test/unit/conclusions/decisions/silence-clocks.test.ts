import { expect, test } from "vitest";
import { notBefore } from "#functions/conclusions/decisions/not-before.ts";
import { type ChainEntry, chained, faultsOfChain } from "#shared/domain/conclusions/bundle/record-chain.ts";
import { sha256 } from "../support/sample-text.ts";
import { DECISION, delivered, due, memoryDecisions, type Setting } from "./support/memory-decisions.ts";

const JUST_BEFORE = "2019-04-04T07:59:59.999Z";
const LATER = "2019-04-04T08:04:00.000Z";

/** Just before the expiry, and a machine whose clock is four minutes ahead has put a statement on record. */
const withFastStatement = async (setting: Setting = {}) => {
  const world = memoryDecisions(setting);
  await world.open({ mode: "silence", expiry: "2019-04-04T10:00" });
  world.now("2019-04-01T09:00:00.000Z");
  await world.work(...["FRA", "KEN", "SWE"].map((country) => delivered(world.mailed(country, country), country)));
  const chain = world.kept.chains.get(DECISION) ?? [];
  world.kept.chains.set(DECISION, [...chain, chained(chain.at(-1), { at: LATER, body: {} }, sha256)]);
  world.now(JUST_BEFORE);
  return world;
};

/** Nobody's act comes before anything that is on record. */
const behindTheRecord: Setting = {
  defect: ({ readChain, now }) => {
    let read: readonly ChainEntry[] = [];
    return {
      readChain: async (...decision) => {
        read = await readChain(...decision);
        return read;
      },
      now: () => notBefore(read, now()),
    };
  },
};

test("an objection that is in time stays so, whatever a fast clock wrote on the record", async () => {
  const world = await withFastStatement();
  await world.object("FRA", { text: "No." });
  expect(world.silence()).toMatchObject({ state: "BROKEN", objections: [{ country: "FRA", receivedAt: JUST_BEFORE }] });
  expect(faultsOfChain(world.kept.chains.get(DECISION) ?? [], sha256)).toEqual([]);
});

test("no silence is over before its time, whatever a fast clock wrote on the record", async () => {
  const world = await withFastStatement();
  await world.work(due);
  expect(world.silence()).toMatchObject({ state: "OPEN" });
  await world.extend({ expiry: "2019-04-05T10:00" });
  expect(world.silence()?.expiries).toMatchObject([{}, { announcedAt: JUST_BEFORE }]);
});

test("control: where acts follow the record, that objection is late and that silence is over early", async () => {
  const objected = await withFastStatement(behindTheRecord);
  await expect(objected.object("FRA", { text: "No." })).rejects.toMatchObject({ refusal: "objection-late" });
  const looked = await withFastStatement(behindTheRecord);
  await looked.work(due);
  expect(looked.silence()).toMatchObject({ state: "ADOPTED" });
});
