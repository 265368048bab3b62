import { describe, expect, test } from "vitest";
import type { Needs } from "#functions/mail/send-mail.ts";
import { MailNotSent } from "#shared/contracts/mail-not-sent.ts";
import { KEY } from "./support/memory-ledger.ts";
import { sendingWorld } from "./support/sending-world.ts";

describe("a mail", () => {
  test("is sent, and the ledger says when, in which language and under which id", async () => {
    const { inbox, deliver, entry } = await sendingWorld();
    expect((await deliver()).outcome).toBe("sent");
    expect(inbox).toHaveLength(1);
    expect(entry()).toMatchObject({ state: "ACCEPTED", attempt: 1, messageId: "ses-1", language: "fr" });
    expect(entry()?.acceptedAt).toBe("2019-01-14T14:33:00.000Z");
  });

  test("that was sent is not sent again, however often its message comes", async () => {
    const { inbox, deliver } = await sendingWorld();
    for (let time = 0; time < 4; time++) await deliver();
    expect(inbox).toHaveLength(1);
  });

  test("whose reader is gone is cancelled with the reason", async () => {
    const { inbox, deliver, entry } = await sendingWorld();
    expect((await deliver({ prepare: async () => ({ cancelled: "recipient gone" }) })).outcome).toBe("cancelled");
    expect(inbox).toEqual([]);
    expect(entry()).toMatchObject({ state: "CANCELLED", why: "recipient gone" });
  });

  test("is not handed over with under ten seconds left, and is free for the next at once", async () => {
    const { inbox, back, faults, deliver, entry } = await sendingWorld();
    faults.remainingMs = 9_999;
    expect((await deliver()).outcome).toBe("given back: too little time");
    expect(entry()?.state).toBe("PLANNED");
    expect(back).toEqual([`${KEY} to bulk in 1 s`]);
    faults.remainingMs = 10_000;
    await deliver();
    expect(inbox).toEqual(["attempt 1"]);
  });

  test("whose time ran out while it was prepared is not handed over either", async () => {
    const { inbox, back, faults, deliver, entry, needs } = await sendingWorld();
    const slow: Needs["prepare"] = (...given) => {
      faults.remainingMs = 9_999;
      return needs.prepare(...given);
    };
    await deliver({ prepare: slow });
    expect({ inbox, state: entry()?.state, back: back.length }).toEqual({ inbox: [], state: "PLANNED", back: 1 });
  });

  test("to an address that takes no mail is settled as suppressed, and nothing is sent", async () => {
    const { inbox, deliver, entry } = await sendingWorld();
    expect((await deliver({ prepare: async () => ({ suppressed: "bounce" }) })).outcome).toBe("suppressed");
    expect(inbox).toEqual([]);
    expect(entry()).toMatchObject({ state: "SUPPRESSED", why: "bounce" });
  });

  test("for which no slot is near goes back into its lane, and stays planned", async () => {
    const { inbox, back, faults, deliver, entry } = await sendingWorld();
    faults.slot = { backInSeconds: 7 };
    expect((await deliver()).outcome).toBe("given back: no slot");
    expect(inbox).toEqual([]);
    expect(back).toEqual([`${KEY} to bulk in 7 s`]);
    faults.slot = undefined;
    await deliver();
    expect(entry()?.state).toBe("ACCEPTED");
  });

  test("of a lane that stopped is held, asks nobody for a slot, and leaves when the lane is open again", async () => {
    const { inbox, faults, deliver, entry } = await sendingWorld();
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
    const { inbox, faults, deliver } = await sendingWorld({ lane: "transactional" });
    faults.laneOpen = false;
    await deliver();
    expect(inbox).toHaveLength(1);
  });

  test("that comes too late for its slot takes another", async () => {
    const { inbox, deliver, needs, wait } = await sendingWorld();
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
    const { deliver } = await sendingWorld();
    await expect(deliver({ findMail: async () => undefined })).rejects.toThrow("no such mail");
  });
});

describe("the provider", () => {
  test("says never: the mail is settled as rejected, with its word for it", async () => {
    const { faults, deliver, entry } = await sendingWorld();
    faults.provider = new MailNotSent("MessageRejected", true);
    expect((await deliver()).outcome).toBe("rejected");
    expect(entry()).toMatchObject({ state: "REJECTED", why: "MessageRejected" });
  });

  test("says too fast: nothing has left, the message is not spent, and the mail comes again soon", async () => {
    const { inbox, back, faults, deliver, entry } = await sendingWorld();
    faults.provider = new MailNotSent("Throttling", false);
    for (let time = 0; time < 20; time++) expect((await deliver()).outcome).toBe("given back: throttled");
    expect(entry()?.state).toBe("PLANNED");
    expect(back).toHaveLength(20);
    faults.provider = undefined;
    await deliver();
    expect(inbox).toHaveLength(1);
  });

  test("says no to everything: nothing has left, and the message fails, so that someone is told", async () => {
    const { inbox, faults, deliver, entry } = await sendingWorld();
    faults.provider = new MailNotSent("AccountSendingPausedException", false);
    await expect(deliver()).rejects.toThrow("AccountSendingPaused");
    expect(entry()?.state).toBe("PLANNED");
    faults.provider = undefined;
    await deliver();
    expect(inbox).toHaveLength(1);
  });

  test("told the ledger before the sender did: that is left as it is", async () => {
    const { deliver, entry, needs, ledger } = await sendingWorld();
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
