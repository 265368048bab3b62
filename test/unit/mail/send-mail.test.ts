import { describe, expect, test } from "vitest";
import { type Needs, sendMail } from "#functions/mail/send-mail.ts";
import type { Slot } from "#functions/mail/take-slot.ts";
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
  const back: string[] = [];
  let at = Date.parse("2019-01-14T14:33:00.000Z");
  const faults: {
    crashBefore?: string;
    provider?: Error;
    acceptThen?: Error;
    laneOpen?: boolean;
    slot?: Slot;
    remainingMs: number;
  } = { remainingMs: 60_000 };
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
    laneIsOpen: async () => faults.laneOpen ?? true,
    takeSlot: async () => faults.slot ?? { at },
    wait: async (ms) => {
      at += ms;
    },
    giveBack: async (lane, { ledgerKey }, seconds) => void back.push(`${ledgerKey} to ${lane} in ${seconds} s`),
    now: () => new Date(at),
  };
  const deliver = (others: Partial<Needs> = {}) =>
    sendMail({ ...needs, ...others })({ ledgerKey: KEY }, { remainingMs: () => faults.remainingMs });
  const entry = () => ledger.entries.get(KEY);
  return { inbox, back, faults, deliver, entry, needs, ledger, wait: (ms: number) => (at += ms) };
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
    const { inbox, back, faults, deliver, entry } = await world();
    faults.remainingMs = 9_999;
    expect((await deliver()).outcome).toBe("given back: too little time");
    expect(entry()?.state).toBe("PLANNED");
    expect(back).toEqual([`${KEY} to bulk in 1 s`]);
    faults.remainingMs = 10_000;
    await deliver();
    expect(inbox).toEqual(["attempt 1"]);
  });

  test("whose time ran out while it was prepared is not handed over either", async () => {
    const { inbox, back, faults, deliver, entry, needs } = await world();
    const slow: Needs["prepare"] = (...given) => {
      faults.remainingMs = 9_999;
      return needs.prepare(...given);
    };
    await deliver({ prepare: slow });
    expect({ inbox, state: entry()?.state, back: back.length }).toEqual({ inbox: [], state: "PLANNED", back: 1 });
  });

  test("to an address that takes no mail is settled as suppressed, and nothing is sent", async () => {
    const { inbox, deliver, entry } = await world();
    expect((await deliver({ prepare: async () => ({ suppressed: "bounce" }) })).outcome).toBe("suppressed");
    expect(inbox).toEqual([]);
    expect(entry()).toMatchObject({ state: "SUPPRESSED", why: "bounce" });
  });

  test("for which no slot is near goes back into its lane, and stays planned", async () => {
    const { inbox, back, faults, deliver, entry } = await world();
    faults.slot = { backInSeconds: 7 };
    expect((await deliver()).outcome).toBe("given back: no slot");
    expect(inbox).toEqual([]);
    expect(back).toEqual([`${KEY} to bulk in 7 s`]);
    faults.slot = undefined;
    await deliver();
    expect(entry()?.state).toBe("ACCEPTED");
  });

  test("of a lane that stopped is held, asks nobody for a slot, and leaves when the lane is open again", async () => {
    const { inbox, faults, deliver, entry } = await world();
    faults.laneOpen = false;
    for (let time = 0; time < 3; time++) expect((await deliver()).outcome).toBe("held: lane stopped");
    expect({ inbox, state: entry()?.state, attempt: entry()?.attempt }).toEqual({
      inbox: [],
      state: "HELD",
      attempt: 0,
    });
    faults.laneOpen = true;
    await deliver();
    expect(inbox).toHaveLength(1);
  });

  test("that someone waits for leaves whether the lane of mailings is open or not", async () => {
    const { inbox, faults, deliver } = await world({ lane: "transactional" });
    faults.laneOpen = false;
    await deliver();
    expect(inbox).toHaveLength(1);
  });

  test("that comes too late for its slot takes another", async () => {
    const { inbox, deliver, needs, wait } = await world();
    const asked: unknown[] = [];
    await deliver({
      takeSlot: async (...given) => {
        asked.push(given[2]);
        return { at: needs.now().getTime() + (given[2] ?? 50) };
      },
      takeStep: async (entry, to) => {
        if (to.state === "SENDING") wait(101);
        return needs.takeStep(entry, to);
      },
    });
    expect(asked).toEqual([undefined, 500]);
    expect(inbox).toHaveLength(1);
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

  test("says too fast: nothing has left, the message is not spent, and the mail comes again soon", async () => {
    const { inbox, back, faults, deliver, entry } = await world();
    faults.provider = new MailNotSent("Throttling", false);
    for (let time = 0; time < 20; time++) expect((await deliver()).outcome).toBe("given back: throttled");
    expect(entry()?.state).toBe("PLANNED");
    expect(back).toHaveLength(20);
    faults.provider = undefined;
    await deliver();
    expect(inbox).toHaveLength(1);
  });

  test("says no to everything: nothing has left, and the message fails, so that someone is told", async () => {
    const { inbox, faults, deliver, entry } = await world();
    faults.provider = new MailNotSent("AccountSendingPausedException", false);
    await expect(deliver()).rejects.toThrow("AccountSendingPaused");
    expect(entry()?.state).toBe("PLANNED");
    faults.provider = undefined;
    await deliver();
    expect(inbox).toHaveLength(1);
  });

  test("told the ledger before the sender did: that is left as it is", async () => {
    const { deliver, entry, needs, ledger } = await world();
    const { outcome } = await deliver({
      send: async (mail) => {
        const [standing] = [...ledger.entries.values()];
        if (standing) await ledger.takeStep(standing, { state: "DELIVERED", messageId: "ses-1" });
        return needs.send(mail);
      },
    });
    expect(outcome).toBe("sent, marked by another");
    expect(entry()?.state).toBe("DELIVERED");
  });
});

describe("a crash, and then the message comes again", () => {
  test.each(["CLAIMED", "SENDING"])("before the step to %s: sent once, when the lease is over", async (state) => {
    const { inbox, faults, deliver, wait } = await world();
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
    const { inbox, faults, deliver, entry, wait } = await world();
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
    const { inbox, faults, deliver, entry, wait } = await world();
    faults.acceptThen = new Error("timeout");
    await expect(deliver()).rejects.toThrow("timeout");
    expect(entry()?.state).toBe("SENDING");
    wait(5 * MINUTE);
    expect((await deliver()).outcome).toBe("held by another attempt");
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
