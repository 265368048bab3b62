import { describe, expect, test } from "vitest";
import { KEY } from "./support/memory-ledger.ts";
import { Crash, sendingWorld } from "./support/sending-world.ts";

const MINUTE = 60_000;

describe("a crash, and then the message comes again", () => {
  test.each(["CLAIMED", "SENDING"])("before the step to %s: sent once, when the lease is over", async (state) => {
    const { inbox, faults, deliver, wait } = await sendingWorld();
    faults.crashBefore = state;
    await expect(deliver()).rejects.toThrow(Crash);
    faults.crashBefore = undefined;
    if (state === "SENDING") {
      expect((await deliver()).outcome).toBe("held by another attempt");
      // The lease: what was left of the process' time, and half a minute.
      wait(60_000 + 30_000);
    }
    await deliver();
    await deliver();
    expect(inbox).toHaveLength(1);
  });

  test.each([
    ["before it reached the provider", false],
    ["after the provider took it, before that was marked", true],
  ])("%s: nobody knows, so it waits for lease and grace, and is then sent again if MANDATORY", async (_, accepted) => {
    const { inbox, faults, deliver, entry, wait } = await sendingWorld();
    if (accepted) faults.crashBefore = "ACCEPTED";
    else faults.provider = new Crash("gone");
    await expect(deliver()).rejects.toThrow(Crash);
    expect(entry()?.state).toBe("SENDING");
    Object.assign(faults, { crashBefore: undefined, provider: undefined });

    wait(90_000 + 15 * MINUTE - 1);
    expect((await deliver()).outcome).toBe("held by another attempt");
    wait(1);
    await deliver();
    await deliver();
    expect(inbox).toHaveLength(accepted ? 2 : 1);
    expect(entry()).toMatchObject({ state: "ACCEPTED", attempt: 2, ambiguous: 1 });
  });

  test("a reply that was lost counts as not known, not as failed", async () => {
    const { inbox, faults, deliver, entry, wait } = await sendingWorld();
    faults.acceptThen = new Error("timeout");
    await expect(deliver()).rejects.toThrow("timeout");
    expect(entry()?.state).toBe("SENDING");
    wait(5 * MINUTE);
    expect((await deliver()).outcome).toBe("held by another attempt");
    expect(inbox).toHaveLength(1);
  });

  test("an INFO mail of which nobody knows is listed as unknown and never sent again", async () => {
    const { inbox, faults, deliver, entry, wait } = await sendingWorld({ mailClass: "INFO" });
    faults.crashBefore = "ACCEPTED";
    await expect(deliver()).rejects.toThrow(Crash);
    faults.crashBefore = undefined;
    wait(90_000 + 15 * MINUTE);
    expect((await deliver()).outcome).toBe("unknown");
    await deliver();
    expect(inbox).toHaveLength(1);
    expect(entry()?.state).toBe("UNKNOWN");
  });
});

describe("two at once", () => {
  /** Both read the entry before either takes a step. */
  const together = async ({ guarded }: { guarded: boolean }) => {
    const made = await sendingWorld({}, { guarded });
    const seen = await made.needs.findMail(KEY);
    const once = () => made.deliver({ findMail: async () => seen });
    return { ...made, results: await Promise.allSettled([once(), once()]) };
  };

  test("one sends; the other leaves it alone, and what is due brings it back should the first one die", async () => {
    const { inbox, results, deliver } = await together({ guarded: true });
    expect(inbox).toHaveLength(1);
    const outcomes = results.map((result) => result.status === "fulfilled" && result.value.outcome);
    expect(outcomes.sort()).toEqual(["held by another attempt", "sent"]);
    expect((await deliver()).outcome).toBe("was ACCEPTED");
  });

  test("control: without the condition of the claim both send", async () => {
    expect((await together({ guarded: false })).inbox).toHaveLength(2);
  });

  test("who wakes up after its lease marks nothing any more", async () => {
    const { inbox, deliver, entry, wait, needs } = await sendingWorld();
    const claimed = Promise.withResolvers<void>();
    const woken = Promise.withResolvers<void>();
    const zombie = deliver({
      prepare: async (...given) => {
        claimed.resolve();
        await woken.promise;
        return needs.prepare(...given);
      },
    });
    await claimed.promise;
    wait(2 * MINUTE);
    await deliver();
    woken.resolve();
    expect((await zombie).outcome).toBe("overtaken by another attempt");
    expect(inbox).toHaveLength(1);
    expect(entry()).toMatchObject({ state: "ACCEPTED", attempt: 2 });
  });
});
