import { describe, expect, test } from "vitest";
import type { Change } from "#shared/domain/conclusions/amendments/amendment.ts";
import { amendmentOf, DEADLINE, memoryAmendments, replacingIn } from "../support/memory-amendments.ts";
import { sha256 } from "../support/sample-text.ts";

type Memory = ReturnType<typeof memoryAmendments>;

const refused = (attempt: Promise<unknown>, refusal: string) => expect(attempt).rejects.toMatchObject({ refusal });
const tabling = (memory: Memory, country = "ESP", id = "shorter", words = "Encourages members to share.") =>
  memory.by(country, "table", "", {
    ...{ id, base: memory.base(), change: replacingIn(memory.text(), "darknet", words) },
  });

describe("the deadline", () => {
  test("is exclusive: one millisecond before it is in time, at that instant the chair's leave is needed", async () => {
    const memory = memoryAmendments();
    memory.now("2019-03-04T11:59:59.999Z");
    expect((await tabling(memory)).body).toMatchObject({ state: "SUBMITTED", late: false });
    memory.now(DEADLINE);
    await refused(tabling(memory, "KEN", "later"), "leave-needed");
    expect(memory.saves).toHaveLength(1);
  });

  test("leave is given to one delegation, for a reason, for this time for amendments and no other", async () => {
    const memory = memoryAmendments();
    memory.now(DEADLINE);
    const { body } = await memory.as("chair", "giveLeave", { body: { country: "KEN", reason: "No power." } });
    expect(body).toMatchObject({ leaves: ["KEN"], version: 1 });
    expect(memory.saves[0]?.change.facts).toEqual([
      {
        ...{ entity: "conclusion/cooperation", reason: "No power." },
        fact: { type: "AmendmentLeaveGiven", conclusion: "cooperation", country: "KEN" },
      },
    ]);
    await refused(tabling(memory, "ESP"), "leave-needed");
    expect((await tabling(memory, "KEN")).body).toMatchObject({ late: true });
    expect(memory.amendments.get("shorter")?.leave).toEqual({ chair: "the-chair", reason: "No power." });

    const [first] = memory.conclusion().rounds;
    if (first) memory.become({ rounds: [first, { ...first, openedAt: DEADLINE }] });
    expect((await memory.as("desk", "list")).body.leaves).toEqual([]);
    await refused(tabling(memory, "KEN", "again"), "leave-needed");
  });

  test("leave is for members, and while there is something to come late for", async () => {
    const memory = memoryAmendments();
    await expect(memory.as("chair", "giveLeave", { body: { country: "PER", reason: "None." } })).rejects.toMatchObject({
      details: { errors: [{ pointer: "/country" }] },
    });
    memory.become({ state: "CIRCULATED" });
    await refused(memory.as("chair", "giveLeave", { body: { country: "KEN", reason: "None." } }), "conclusion-state");
    expect(memory.saves).toEqual([]);
  });
});

describe("somebody who was faster", () => {
  test("is no reason to be refused: it is decided again from what is there by then, with the same code", async () => {
    const memory = memoryAmendments();
    memory.beforeSaving(() =>
      memory.put(amendmentOf("faster", replacingIn(memory.text(), "darknet", "No."), memory.base())),
    );
    await tabling(memory, "KEN");
    expect([...memory.amendments.keys()]).toEqual(["faster", "shorter"]);
    expect(memory.book()).toMatchObject({ version: 2, undecided: 2 });
    expect(memory.codes()).toBe(1);
  });

  test("may have closed the time: then there is no room any more", async () => {
    const memory = memoryAmendments();
    memory.beforeSaving(() => memory.become({ state: "AMENDMENTS_CLOSED" }));
    await refused(tabling(memory), "leave-needed");
    expect(memory.amendments.size).toBe(0);
  });

  test("with the same amendment is another matter: staff act on what they read", async () => {
    const memory = memoryAmendments();
    await tabling(memory);
    memory.beforeSaving(() => {
      const read = memory.amendments.get("shorter");
      if (read) memory.put({ ...read, version: 2, coSponsors: ["EGY"] });
    });
    await refused(memory.as("chair", "admit", { amendment: "shorter" }), "stale");
  });
});

describe("the code", () => {
  test("is asked for once the delegation may act at all, and before what it wants is looked at", async () => {
    const memory = memoryAmendments();
    memory.stand("ESP", { as: "observer", inGoodStanding: true, credentials: "ACCEPTED" });
    memory.stand("KEN", { as: "member", inGoodStanding: false, credentials: "ACCEPTED" });
    await refused(tabling(memory, "ESP"), "not-entitled");
    await refused(tabling(memory, "KEN"), "not-entitled");
    memory.become({ current: { version: 1, textHash: "0", out: {} }, state: "DRAFT" });
    await refused(tabling(memory, "EGY"), "not-found");
    expect(memory.codes()).toBe(0);
    await refused(memory.by("EGY", "support", "nothing", { code: "654321" }), "not-found");
  });

  test("that is wrong stops an act whose amendment there is not", async () => {
    const memory = memoryAmendments();
    await refused(memory.by("EGY", "support", "nothing", { code: "654321" }), "code-not-valid");
    await refused(memory.by("EGY", "support", "nothing"), "not-found");
    expect(memory.codes()).toBe(2);
  });

  test("is used up in the transaction of the act, which also keeps the answer", async () => {
    const memory = memoryAmendments();
    const answer = await tabling(memory);
    expect(memory.saves).toMatchObject([
      {
        ...{ answer, keyed: true },
        change: {
          conclusionStays: { id: "cooperation", version: 3 },
          usedCode: { holder: { contact: "head-of-ESP", holder: "delegate", purpose: "amendment", country: "ESP" } },
        },
      },
    ]);
  });
});

describe("the conference", () => {
  test("must be announced for delegations; staff work on unless it is cancelled", async () => {
    const memory = memoryAmendments();
    await tabling(memory);
    memory.announce({ state: "POSTPONED" });
    await refused(tabling(memory, "KEN", "other"), "conference-state");
    await memory.as("organiser", "admit", { amendment: "shorter" });
    memory.announce({ state: "CANCELLED" });
    await refused(memory.as("chair", "put", { amendment: "shorter" }), "conference-state");
  });
});

describe("the sponsor's consent", () => {
  test("is the delegation's that proposed what is changed: the text, or the amendment", async () => {
    const memory = memoryAmendments();
    memory.become({ sponsor: "FRA" });
    const change = replacingIn(memory.text(), "darknet", "Encourages members to share.");
    const { text } = change as { text: string };
    const rewording: Change = {
      ...{ kind: "reword", amendment: "shorter", wordingHash: sha256(text), language: "en", text: "Asks all." },
    };
    memory.put(
      amendmentOf("shorter", change, memory.base()),
      amendmentOf("stricter", rewording, memory.base(), { country: "KEN" }),
    );
    await refused(memory.by("FRA", "accept", "stricter"), "not-the-sponsor");
    await refused(memory.by("FRA", "accept", "shorter"), "amendments-undecided");
    expect((await memory.by("ESP", "accept", "stricter")).body.state).toBe("ACCEPTED_BY_SPONSOR");
    await refused(memory.as("organiser", "accept", { amendment: "shorter" }), "not-the-sponsor");
    expect((await memory.by("FRA", "accept", "shorter")).body.state).toBe("ACCEPTED_BY_SPONSOR");
    memory.become({ state: "AMENDMENTS_CLOSED" });
    await memory.as("rapporteur", "consolidate", { ifMatch: memory.conclusion().version });
    expect(memory.text().paragraphs.find(({ id }) => id === "darknet")?.text).toBe("Asks all.");
    expect(memory.saves.at(-1)?.change.conclusion?.fact).toMatchObject({ amendments: ["shorter", "stricter"] });
  });
});

describe("a text that changed under an amendment", () => {
  test("has its mover make it anew, in a new state of the text", async () => {
    const memory = memoryAmendments();
    const old = { version: 0, textHash: "0".repeat(64) };
    const change = replacingIn(memory.text(), "darknet", "Encourages members to share.");
    memory.put(amendmentOf("outrun", change, old, { state: "NEEDS_REBASE" }));
    const plan = { base: memory.base(), change };
    await refused(memory.by("KEN", "rebase", "outrun", plan), "not-the-sponsor");
    const { body } = await memory.by("ESP", "rebase", "outrun", plan);
    expect(body).toMatchObject({ state: "SUBMITTED", base: memory.base(), version: 3 });
  });
});

describe("the gavel", () => {
  const put = async () => {
    const memory = memoryAmendments();
    const change = replacingIn(memory.text(), "darknet", "Encourages members to share.");
    memory.put(amendmentOf("shorter", change, memory.base(), { putAt: "2019-03-05T09:00:00.000Z" }));
    memory.become({ state: "AMENDMENTS_CLOSED" });
    return memory;
  };
  const carried = (memory: Memory) => memory.as("chair", "result", { amendment: "shorter", body: { carried: true } });

  test("decides what was put, and is named as what decided it", async () => {
    const memory = await put();
    expect((await carried(memory)).body).toMatchObject({ state: "ADOPTED", decision: "cooperation.shorter" });
  });

  test("does not come before a vote that is open, or closed and not counted", async () => {
    const memory = await put();
    memory.vote("cooperation.shorter.v1", false);
    await refused(carried(memory), "vote-open");
    // Counted, and the amendment is undecided still: it was void.
    memory.vote("cooperation.shorter.v1", true);
    memory.vote("cooperation.shorter.v2", false);
    await refused(carried(memory), "vote-open");
    memory.vote("cooperation.shorter.v2", true);
    await carried(memory);
  });

  test("does not carry what was a tie, and says that it is rejected", async () => {
    const memory = await put();
    memory.vote("cooperation.shorter.v1", true, true);
    await refused(carried(memory), "voted-already");
    const rejected = await memory.as("chair", "result", { amendment: "shorter", body: { carried: false } });
    expect(rejected.body).toMatchObject({ state: "REJECTED" });
  });
});
