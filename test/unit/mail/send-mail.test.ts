import { describe, expect, test } from "vitest";
import { type Needs, sendMail } from "#functions/mail/send-mail.ts";
import type { PlannedMail } from "#shared/contracts/mail-entry.ts";
import { MailNotSent } from "#shared/contracts/mail-not-sent.ts";
import { KEY, memoryLedger, plannedMail } from "./support/memory-ledger.ts";

const MINUTE = 60_000;
/** No catch of the code under test may hide it: the process is gone, whatever it had in memory too. */
class Crash extends Error {}

/** One mail, planned; a provider that keeps what it is given; a clock; and faults that are switched on by name. */
const world = async (changes: Partial<PlannedMail> = {}, { guarded = true } = {}) => {
  const ledger = memoryLedger();
  await ledger.planMail(KEY, plannedMail(changes));
  const inbox: string[] = [];
  let at = Date.parse("2019-01-14T14:33:00.000Z");
  const faults: { crashBefore?: string; provider?: Error; acceptThen?: Error; remainingMs: number } = {
    remainingMs: 60_000,
  };
  const needs: Needs = {
    findMail: ledger.findMail,
    takeStep: async (entry, to) => {
      if (faults.crashBefore === to.state) throw new Crash(to.state);
      return guarded ? ledger.takeStep(entry, to) : ledger.takeStepUnguarded(entry, to);
    },
    prepare: async () => ({ to: "fp@ncb.example", language: "fr", raw: new Uint8Array() }),
    send: async ({ attempt }) => {
      if (faults.provider) throw faults.provider;
      inbox.push(`attempt ${attempt}`);
      if (faults.acceptThen) throw faults.acceptThen;
      return `ses-${attempt}`;
    },
    now: () => new Date(at),
  };
  const deliver = (others: Partial<Needs> = {}) =>
    sendMail({ ...needs, ...others })({ ledgerKey: KEY }, { remainingMs: () => faults.remainingMs });
  const entry = () => ledger.entries.get(KEY);
  return { inbox, faults, deliver, entry, needs, ledger, wait: (ms: number) => (at += ms) };
};

describe("a mail", () => {
  test("is sent, and the ledger says when, in which language and under which id", async () => {
    const { inbox, deliver, entry } = await world();
    expect((await deliver()).outcome).toBe("sent");
    expect(inbox).toHaveLength(1);
    expect(entry()).toMatchObject({ state: "ACCEPTED", attempt: 1, messageId: "ses-1", language: "fr" });
    expect(entry()?.acceptedAt).toBe("2019-01-14T14:33:00.000Z");
  });

  test("that was sent is not sent again, however often its message comes", async () => {
    const { inbox, deliver } = await world();
    for (let time = 0; time < 4; time++) await deliver();
    expect(inbox).toHaveLength(1);
  });

  test("whose reader is gone is cancelled with the reason", async () => {
    const { inbox, deliver, entry } = await world();
    expect((await deliver({ prepare: async () => ({ cancelled: "recipient gone" }) })).outcome).toBe("cancelled");
    expect(inbox).toEqual([]);
    expect(entry()).toMatchObject({ state: "CANCELLED", why: "recipient gone" });
  });

  test("is not handed over with under ten seconds left, and is free for the next at once", async () => {
    const { inbox, faults, deliver, entry } = await world();
    faults.remainingMs = 9_999;
    await expect(deliver()).rejects.toThrow("Too little time");
    expect(entry()?.state).toBe("PLANNED");
    faults.remainingMs = 10_000;
    await deliver();
    expect(inbox).toEqual(["attempt 2"]);
  });

  test("that no ledger knows fails and is not acknowledged", async () => {
    const { deliver } = await world();
    await expect(deliver({ findMail: async () => undefined })).rejects.toThrow("no such mail");
  });
});

describe("the provider", () => {
  test("says never: the mail is settled as rejected, with its word for it", async () => {
    const { faults, deliver, entry } = await world();
    faults.provider = new MailNotSent("MessageRejected", true);
    expect((await deliver()).outcome).toBe("rejected");
    expect(entry()).toMatchObject({ state: "REJECTED", why: "MessageRejected" });
  });

  test("says not now: nothing has left, and the next delivery sends without waiting", async () => {
    const { inbox, faults, deliver, entry } = await world();
    faults.provider = new MailNotSent("Throttling", false);
    await expect(deliver()).rejects.toThrow("Throttling");
    expect(entry()?.state).toBe("PLANNED");
    faults.provider = undefined;
    await deliver();
    expect(inbox).toHaveLength(1);
  });
});

describe("a crash, and then the message comes again", () => {
  test.each(["CLAIMED", "SENDING"])("before the step to %s: sent once, when the lease is over", async (state) => {
    const { inbox, faults, deliver, wait } = await world();
    faults.crashBefore = state;
    await expect(deliver()).rejects.toThrow(Crash);
    faults.crashBefore = undefined;
    if (state === "SENDING") {
      await expect(deliver()).rejects.toThrow("holds the mail");
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
    const { inbox, faults, deliver, entry, wait } = await world();
    if (accepted) faults.crashBefore = "ACCEPTED";
    else faults.provider = new Crash("gone");
    await expect(deliver()).rejects.toThrow(Crash);
    expect(entry()?.state).toBe("SENDING");
    Object.assign(faults, { crashBefore: undefined, provider: undefined });

    wait(90_000 + 15 * MINUTE - 1);
    await expect(deliver()).rejects.toThrow("holds the mail");
    wait(1);
    await deliver();
    await deliver();
    expect(inbox).toHaveLength(accepted ? 2 : 1);
    expect(entry()).toMatchObject({ state: "ACCEPTED", attempt: 2, ambiguous: 1 });
  });

  test("a reply that was lost counts as not known, not as failed", async () => {
    const { inbox, faults, deliver, entry, wait } = await world();
    faults.acceptThen = new Error("timeout");
    await expect(deliver()).rejects.toThrow("timeout");
    expect(entry()?.state).toBe("SENDING");
    wait(5 * MINUTE);
    await expect(deliver()).rejects.toThrow("holds the mail");
    expect(inbox).toHaveLength(1);
  });

  test("an INFO mail of which nobody knows is listed as unknown and never sent again", async () => {
    const { inbox, faults, deliver, entry, wait } = await world({ mailClass: "INFO" });
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
    const made = await world({}, { guarded });
    const seen = await made.needs.findMail(KEY);
    const once = () => made.deliver({ findMail: async () => seen });
    return { ...made, results: await Promise.allSettled([once(), once()]) };
  };

  test("one sends, the other's message stays in the queue until it is seen that the mail was sent", async () => {
    const { inbox, results, deliver } = await together({ guarded: true });
    expect(inbox).toHaveLength(1);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await deliver()).outcome).toBe("was ACCEPTED");
  });

  test("control: without the condition of the claim both send", async () => {
    expect((await together({ guarded: false })).inbox).toHaveLength(2);
  });

  test("who wakes up after its lease marks nothing any more", async () => {
    const { inbox, deliver, entry, wait, needs } = await world();
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
    await expect(zombie).rejects.toThrow("took a step");
    expect(inbox).toHaveLength(1);
    expect(entry()).toMatchObject({ state: "ACCEPTED", attempt: 2 });
  });
});
