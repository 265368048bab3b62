import { describe, expect, test } from "vitest";
import { REACHED } from "../support/conclusion-story.ts";
import { DECISION, delivered, due, failed, memoryDecisions } from "./support/memory-decisions.ts";

type World = ReturnType<typeof memoryDecisions>;

/** In the conference's zone and in UTC: seventy-two hours after the opening. */
const LOCAL = "2019-04-04T10:00";
const T = "2019-04-04T08:00:00.000Z";
const JUST_BEFORE = "2019-04-04T07:59:59.999Z";

const refused = (attempt: Promise<unknown>, refusal: string) => expect(attempt).rejects.toMatchObject({ refusal });
const opened = async (setting: Parameters<typeof memoryDecisions>[0] = {}): Promise<World> => {
  const world = memoryDecisions(setting);
  await world.open({ mode: "silence", expiry: LOCAL });
  return world;
};
const allTold = async (world: World, ...countries: string[]) => {
  world.now("2019-04-01T09:00:00.000Z");
  const told = countries.length > 0 ? countries : ["FRA", "KEN", "SWE"];
  await world.work(...told.map((country) => delivered(world.mailed(country, country), country)));
};
const outcomeOf = ({ conclusion }: World) => conclusion().decisions.at(-1)?.outcome;
const typesOf = (world: World) => world.facts().map(({ type }) => type);

describe("opening a silence", () => {
  test("freezes text and those entitled, tells who else was invited, and puts its end into the calendar", async () => {
    const world = await opened({ rules: { adReferendumDays: 30 }, present: ["FRA", "SWE"] });
    expect(world.silence()).toMatchObject({
      ...{ id: DECISION, state: "OPEN", entitled: ["FRA", "KEN", "SWE"], informed: ["NOR"] },
      adReferendum: { days: 30, absent: ["KEN"] },
      expiries: [{ at: T, by: "the-chair" }],
      text: { textHash: world.conclusion().current.textHash, rulesVersion: 4 },
    });
    expect(world.conclusion()).toMatchObject({
      state: "DECISION_OPEN",
      decisions: [{ id: DECISION, mode: "silence" }],
    });
    expect(world.kept.keyDates.get("silence-cooperation-1")).toMatchObject({
      ...{ anchor: "silence-expiry", at: LOCAL, conclusion: "cooperation", version: 1 },
    });
    expect(world.kept.chains.get(DECISION)).toHaveLength(1);
    expect(typesOf(world)).toEqual(["DecisionOpened", "SilenceOpened"]);
  });

  test("counts those without valid credentials, suspended or observing among nobody who is asked", async () => {
    const world = memoryDecisions();
    const standing = (credentials: string, inGoodStanding = true) =>
      ({ as: "member", inGoodStanding, credentials }) as never;
    world.kept.roll = {
      ...world.kept.roll,
      standings: { ...world.kept.roll.standings, KEN: standing("RECEIVED"), SWE: standing("ACCEPTED", false) },
    };
    await world.open({ mode: "silence", expiry: LOCAL });
    expect(world.silence()).toMatchObject({ entitled: ["FRA"], informed: ["KEN", "NOR", "SWE"] });
  });

  test("is refused where it is too short, where nobody is entitled, and where a text is not all out", async () => {
    const world = memoryDecisions();
    await refused(world.open({ mode: "silence", expiry: "2019-04-04T09:59" }), "silence-too-short");
    const nobody = memoryDecisions({ members: [] });
    await refused(nobody.open({ mode: "silence", expiry: LOCAL }), "no-quorum");
    const early = memoryDecisions({ story: REACHED.DRAFT });
    await refused(early.open({ mode: "silence", expiry: LOCAL }), "conclusion-state");
    for (const one of [world, nobody, early]) expect(one.facts()).toEqual([]);
  });

  test("is another one for another decision, with a date of its own", async () => {
    const world = await opened();
    await world.object("FRA", { text: "No." });
    world.kept.conclusions.set("cooperation", {
      ...{ title: {}, words: world.kept.conclusions.get("cooperation")?.words ?? {} },
      conclusion: { ...world.conclusion(), state: "CIRCULATED" },
    });
    await world.open({ mode: "silence", expiry: LOCAL });
    expect(world.conclusion().decisions.map(({ id }) => id)).toEqual([DECISION, "cooperation.2"]);
    expect([...world.kept.keyDates.keys()]).toEqual(["silence-cooperation-2"]);
  });
});

describe("an objection in writing", () => {
  test("a millisecond before the expiry breaks the silence at once: outcome, date and record in one step", async () => {
    const world = await opened();
    world.now(JUST_BEFORE);
    const { body } = (await world.object("FRA", { text: "We cannot agree." })) as never as { body: object };
    expect(body).toMatchObject({ outcome: "SILENCE_BROKEN", entitled: true, root: expect.stringMatching(/^\w{64}$/) });
    expect(world.conclusion()).toMatchObject({ state: "SILENCE_BROKEN", decisions: [{ outcome: "SILENCE_BROKEN" }] });
    expect(world.silence()).toMatchObject({ state: "BROKEN", ended: { at: JUST_BEFORE } });
    expect(world.kept.keyDates.size).toBe(0);
    expect(world.kept.seals.get(DECISION)).toMatchObject([{ outcome: "SILENCE_BROKEN", objectors: ["FRA"] }]);
    expect(typesOf(world)).toEqual([
      ...["DecisionOpened", "SilenceOpened", "DecisionEnded", "SilenceBroken", "DecisionSealed"],
    ]);
    expect([...world.kept.writings.values()]).toMatchObject([
      { how: "objection", country: "FRA", text: "We cannot agree." },
    ]);
  });

  test("at the expiry is refused, and kept as a statement; a timer that is late does not help it", async () => {
    const world = await opened();
    await allTold(world);
    world.now(T);
    const late = world.object("FRA", { text: "We cannot agree.", key: "once" });
    await expect(late).rejects.toMatchObject({ refusal: "objection-late", details: { extra: { expiry: T } } });
    expect(world.silence()).toMatchObject({ state: "OPEN", statements: [{ kind: "late-objection", country: "FRA" }] });
    expect([...world.kept.writings.values()]).toHaveLength(1);
    expect(world.facts("StatementLogged")).toHaveLength(1);
    // What a repetition is answered with.
    expect(world.kept.answers.get("once")).toMatchObject({ refused: "objection-late" });
    expect(await world.work(due)).toEqual(["ADOPTED"]);
    expect(outcomeOf(world)).toBe("ADOPTED");
  });

  test("an amendment breaks it as well, and a statement does not", async () => {
    const world = await opened();
    await world.object("SWE", { how: "statement", text: "We understand paragraph 2 so." });
    expect(world.silence()).toMatchObject({ state: "OPEN", statements: [{ kind: "statement" }] });
    await world.object("KEN", { how: "amendment", text: "Delete paragraph 2." });
    expect(world.kept.seals.get(DECISION)).toMatchObject([{ outcome: "SILENCE_BROKEN", byAmendment: true }]);
  });

  test("those after the first are kept, and change nothing about the outcome or its record", async () => {
    const world = await opened();
    world.now("2019-04-02T08:00:00.000Z");
    await world.object("FRA", { text: "No." });
    const [seal] = world.kept.seals.get(DECISION) ?? [];
    world.now("2019-04-02T09:00:00.000Z");
    await world.object("KEN", { text: "Neither." });
    expect(world.silence()?.objections.map(({ country }) => country)).toEqual(["FRA", "KEN"]);
    expect(world.kept.seals.get(DECISION)).toEqual([seal]);
    expect(world.facts("ObjectionAdded")).toHaveLength(1);
    const chain = world.kept.chains.get(DECISION) ?? [];
    expect(chain.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  });

  test("needs words, and the rest of a request says nothing without them", async () => {
    const world = await opened();
    await expect(world.object("FRA")).rejects.toMatchObject({
      ...{ refusal: "invalid-request", details: { errors: [{ pointer: "/text" }] } },
    });
    expect(world.silence()?.state).toBe("OPEN");
  });

  test("is for whoever acts for a member that was entitled, with the code of a mail", async () => {
    const world = await opened();
    const text = "No.";
    await refused(world.object("NOR", { text }), "not-entitled");
    await refused(world.object("FRA", { text, delegate: "adviser" }), "not-the-acting-voter");
    await refused(world.object("FRA", { text, code: "000000" }), "code-not-valid");
    expect(world.silence()?.state).toBe("OPEN");
    world.become({ state: "CANCELLED" });
    await refused(world.object("FRA", { text }), "conference-state");
  });

  test("of a member that lost its good standing since counts: the list was frozen", async () => {
    const world = await opened();
    world.kept.roll = {
      ...world.kept.roll,
      standings: {
        ...world.kept.roll.standings,
        FRA: { as: "member", inGoodStanding: false, credentials: "REJECTED" },
      },
    };
    await world.object("FRA", { text: "No." });
    expect(outcomeOf(world)).toBe("SILENCE_BROKEN");
  });

  test("names nobody to members where the rules say so, neither in the view nor in the result", async () => {
    const world = await opened({ rules: { objectorsNamed: false } });
    const { body } = (await world.object("FRA", { text: "No." })) as never as { body: { silence: object } };
    expect(body.silence).not.toHaveProperty("objections");
    expect(JSON.stringify(world.kept.seals.get(DECISION))).not.toContain("FRA");
  });

  test("ad referendum, whoever was absent has days more, and its objection ends what was adopted until then", async () => {
    const world = await opened({ rules: { adReferendumDays: 2 }, present: ["FRA", "SWE"] });
    await allTold(world);
    world.now(T);
    expect(await world.work(due)).toEqual(["AD_REFERENDUM"]);
    expect(outcomeOf(world)).toBeUndefined();
    world.now("2019-04-05T08:00:00.000Z");
    await refused(world.object("FRA", { text: "No." }), "objection-late");
    await world.object("KEN", { text: "No." });
    expect(outcomeOf(world)).toBe("SILENCE_BROKEN");
  });

  test("ad referendum, the days end without a word and the text is adopted", async () => {
    const world = await opened({ rules: { adReferendumDays: 2 }, present: ["FRA", "SWE"] });
    await allTold(world);
    world.now("2019-04-06T07:59:59.999Z");
    expect(await world.work(due)).toEqual(["AD_REFERENDUM"]);
    world.now("2019-04-06T08:00:00.000Z");
    await refused(world.object("KEN", { text: "No." }), "objection-late");
    expect(outcomeOf(world)).toBe("ADOPTED");
    expect(world.kept.seals.get(DECISION)).toHaveLength(1);
  });
});

describe("the end of a silence", () => {
  test("adopts where everybody is proven to know and nobody objected; its date stays in the calendar", async () => {
    const world = await opened();
    await allTold(world);
    world.now(T);
    expect(await world.work(due, due)).toEqual(["ADOPTED"]);
    expect(world.conclusion().state).toBe("ADOPTED");
    expect(world.kept.seals.get(DECISION)).toMatchObject([{ outcome: "ADOPTED", mode: "silence" }]);
    expect(world.kept.keyDates.size).toBe(1);
  });

  test("of which one notice came back adopts nothing", async () => {
    const world = await opened();
    await allTold(world, "FRA", "SWE");
    await world.work(failed(world.mailed("ken", "KEN"), "KEN"));
    world.now(T);
    expect(await world.work(due)).toEqual(["NOT_SERVED"]);
    expect([world.conclusion().state, outcomeOf(world)]).toEqual(["CIRCULATED", "SERVICE_UNPROVEN"]);
  });

  test("comes once: early, double, late and forgotten timers change nothing", async () => {
    const world = await opened();
    await allTold(world);
    world.now(JUST_BEFORE);
    await world.work(due);
    expect(outcomeOf(world)).toBeUndefined();
    world.now("2019-04-05T07:00:00.000Z");
    await Promise.all([world.work(due), world.work(due), world.work(due)]);
    await world.work(due);
    expect(world.facts("SilenceAdopted")).toHaveLength(1);
    expect(world.kept.seals.get(DECISION)).toHaveLength(1);
  });

  test("adopts nothing of a conference that is no more, whose members cannot object", async () => {
    const world = await opened();
    await allTold(world);
    world.become({ state: "CANCELLED" });
    world.now(T);
    expect(await world.work(due)).toEqual(["conference cancelled"]);
    expect(outcomeOf(world)).toBeUndefined();
  });

  test("is nobody's to bring about: there is no silence of another name, and a vote is left to whoever counts it", async () => {
    const world = await opened();
    expect(await world.work({ ...due, id: "cooperation.7" } as never)).toEqual(["no silence"]);
    expect(await world.work({ ...due, id: "cooperation.1.v1" } as never)).toEqual(["no vote here"]);
  });
});

describe("word of notices", () => {
  test("is taken together, in one step of the silence", async () => {
    const world = await opened();
    const keys = ["FRA", "KEN", "SWE"].map((country) => [world.mailed(country, country), country] as const);
    await world.work(...keys.map(([mail, country]) => delivered(mail, country)));
    expect(world.silence()?.version).toBe(2);
    expect(world.facts("NoticeProven")).toHaveLength(3);
  });

  test("that is made up proves nothing: of another mail, country, kind or silence", async () => {
    const world = await opened();
    const own = world.mailed("fra", "FRA");
    const other = world.mailed("other", "FRA", "cooperation.9");
    const code = world.mailed("code", "FRA");
    world.mails.set(code, { ...world.mails.get(code), kind: "code" } as never);
    const said = [
      delivered("f".repeat(64), "FRA"),
      delivered(own, "KEN"),
      delivered(other, "FRA"),
      delivered(code, "FRA"),
    ];
    for (const message of said) expect(await world.work(message)).toEqual(["nothing new"]);
    expect(world.silence()?.service).toEqual({});
    // Control
    expect(await world.work(delivered(own, "FRA"))).toEqual(["heard"]);
  });

  test("of a mail that arrived in the second of the opening proves it, though the mail service tells whole seconds", async () => {
    const world = memoryDecisions();
    world.now("2019-04-01T08:00:00.700Z");
    await world.open({ mode: "silence", expiry: "2019-04-04T10:01" });
    const mail = world.mailed("fra", "FRA");
    expect(await world.work(delivered(mail, "FRA", "2019-04-01T08:00:00Z"))).toEqual(["heard"]);
  });

  test("about those who are only informed is of no concern", async () => {
    const world = await opened();
    expect(await world.work(delivered(world.mailed("nor", "NOR"), "NOR"))).toEqual(["nothing new"]);
  });
});

describe("what the chair and the secretariat do", () => {
  test("a silence is extended to a later instant, and its date moves with it", async () => {
    const world = await opened();
    await refused(world.extend({ expiry: LOCAL }), "silence-not-shortened");
    world.now(JUST_BEFORE);
    await world.extend({ expiry: "2019-04-05T10:00" });
    expect(world.kept.keyDates.get("silence-cooperation-1")).toMatchObject({ at: "2019-04-05T10:00", version: 2 });
    expect(world.kept.chains.get(DECISION)).toHaveLength(2);
    world.now(T);
    await world.work(due);
    expect(world.silence()?.state).toBe("OPEN");
    world.now("2019-04-05T08:00:00.000Z");
    await refused(world.extend({ expiry: "2019-04-06T10:00" }), "deadline");
  });

  test("a notice that was handed over on paper proves that its country knows", async () => {
    const world = await opened();
    await allTold(world, "FRA", "SWE");
    const act = { country: "KEN", act: "note-verbale", handedOverAt: "2019-04-01T08:30:00.000Z" };
    await world.handOver(act);
    world.now(T);
    await world.work(due);
    expect(outcomeOf(world)).toBe("ADOPTED");
    await refused(world.handOver({ ...act, country: "FRA" }), "silence-state");
  });

  test("a hand-over is recorded of what has happened since the opening", async () => {
    const world = await opened();
    const act = { country: "KEN", act: "note-verbale" };
    for (const handedOverAt of ["2019-04-01T07:59:59.999Z", "2019-04-01T08:00:00.001Z"])
      await expect(world.handOver({ ...act, handedOverAt })).rejects.toMatchObject({
        details: { errors: [{ pointer: "/handedOverAt" }] },
      });
    await refused(world.handOver({ ...act, country: "NOR", handedOverAt: "2019-04-01T08:00:00.000Z" }), "not-entitled");
  });

  test("a notice is sent again where nothing proves that it arrived, and then counts by itself", async () => {
    const world = await opened();
    await world.work(failed(world.mailed("ken", "KEN"), "KEN"));
    world.now("2019-04-01T10:00:00.000Z");
    const { body } = (await world.act({ country: "KEN", act: "send-again" })) as never as { body: { silence: object } };
    expect(body.silence).toMatchObject({
      unproven: [
        { country: "FRA", heard: "nothing", awaitsChair: true },
        { country: "KEN", heard: "failed", awaitsChair: false },
        { country: "SWE", heard: "nothing", awaitsChair: true },
      ],
      acts: [{ country: "KEN", act: "send-again" }],
    });
    expect(world.facts("UnprovenActedOn")).toMatchObject([{ country: "KEN", act: "send-again" }]);
    await world.work(delivered(world.mailed("ken again", "KEN"), "KEN", "2019-04-01T10:01:00.000Z"));
    await refused(world.act({ country: "KEN", act: "send-again" }), "service-proven");
  });

  test("nothing of it is for a decision of another mode, or one that is not there", async () => {
    const world = memoryDecisions();
    await world.open({ mode: "consensus" });
    await refused(world.extend({ expiry: LOCAL }), "no-decision-open");
    await refused(world.act({ country: "KEN", act: "send-again" }, { decision: "cooperation.7" }), "not-found");
  });
});
