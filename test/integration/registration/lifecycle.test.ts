import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Reply, refusalOf } from "#test/support/api.ts";
import {
  addressOf,
  CONFERENCE,
  EARLY,
  type FocalPoint,
  key,
  linkIn,
  must,
  openWorld,
  type World,
} from "#test/support/conference-world.ts";
import { nomination } from "#test/support/samples.ts";

const AT = `/conferences/${CONFERENCE}` as const;
let world: World;

beforeAll(async () => {
  world = await openWorld({ quotas: { delegation: 3, category: { OBSERVER: 1 }, total: 6 } });
  await world.addMembers("FRA", "MAR", "PER", "GBR", "ESP", "EGY", "CHN", "KEN");
});
afterAll(() => world.cloud.stop());

const decide = async (country: string, body: object): Promise<Reply> => {
  const { etag } = await must(world.organiser(`GET ${AT}/delegations/${country}`), 200);
  return world.organiser(`POST ${AT}/delegations/${country}/decision`, {
    body,
    headers: { ...key(), "if-match": etag },
  });
};

const act = async (focalPoint: FocalPoint, path: string, body: object = {}): Promise<Reply> =>
  focalPoint.call(`POST /delegation${path as ""}`, {
    body,
    headers: { ...key(), "if-match": await focalPoint.etag() },
  });

const statistics = async () => (await must(world.organiser(`GET ${AT}/statistics`), 200)).body;

describe("a delegation from invitation to confirmation", () => {
  let france: FocalPoint;

  it("is opened, drafted, submitted with a code, returned, mended, approved and confirmed", async () => {
    france = await world.focalPoint("FRA");
    expect((await france.call("GET /delegation")).body.state).toBe("ACKNOWLEDGED");
    await must(france.draft({}, { category: "ADVISER", email: "adviser@ncb-fra.example" }), 201);
    await must(france.submit(), 200);
    expect((await statistics()).seats.total).toBe(2);

    await must(decide("FRA", { decision: "return", reason: "Please check the spelling of the name." }), 200);
    expect((await statistics()).seats.total).toBe(0);
    const returned = (await france.call("GET /delegation")).body;
    expect(returned).toMatchObject({ state: "RETURNED", reason: "Please check the spelling of the name." });

    const mended = await france.call(`PATCH /delegation/delegates/${returned.delegates[0].id}`, {
      body: { familyName: "Dupond" },
      headers: { "if-match": await france.etag() },
    });
    expect(mended.body).toMatchObject({ state: "DRAFT", delegates: [{ familyName: "Dupond" }, {}] });
    const submitted = await must(france.submit(), 200);
    expect(submitted.body.reason).toBeUndefined();
    await must(decide("FRA", { decision: "approve" }), 200);
    const confirmed = await must(act(france, "/confirmation"), 200);
    expect(confirmed.body.delegates.map(({ state }: { state: string }) => state)).toEqual(["CONFIRMED", "CONFIRMED"]);
  });

  it("keeps the seat when a delegate is replaced (R10)", async () => {
    const before = await statistics();
    const { delegates } = (await france.call("GET /delegation")).body;
    const replaced = await must(
      act(
        france,
        `/delegates/${delegates[1].id}/replacement`,
        nomination({ category: "ADVISER", email: "new@ncb-fra.example" }),
      ),
      200,
    );
    expect(replaced.body.delegates.map(({ state }: { state: string }) => state)).toEqual([
      "CONFIRMED",
      "REPLACED",
      "CONFIRMED",
    ]);
    expect((await statistics()).seats).toEqual(before.seats);
    // The old one's address is free again, in any delegation.
    const kenya = await world.focalPoint("KEN");
    await must(kenya.draft({ email: "adviser@ncb-fra.example" }), 201);
  });

  it("lets an adviser act for the head between two instants, and no longer (R4)", async () => {
    const { delegates } = (await france.call("GET /delegation")).body;
    const designation = {
      delegate: delegates[2].id,
      from: "2019-04-09T07:00:00.000Z",
      until: "2019-04-10T07:00:00.000Z",
    };
    const put = async (body: object) =>
      france.call("PUT /delegation/acting-head", { body, headers: { "if-match": await france.etag() } });
    expect((await put({ ...designation, until: designation.from })).status).toBe(422);
    expect(refusalOf(await put({ ...designation, delegate: delegates[0].id }))).toBe("different-category");
    expect((await must(put(designation), 200)).body.actingHead).toEqual(designation);
    const ended = await france.call("DELETE /delegation/acting-head", { headers: { "if-match": await france.etag() } });
    expect(ended.body.actingHead).toBeUndefined();
    const { body } = await must(world.organiser(`GET ${AT}/audit?entity=delegation/FRA&order=newest&limit=2`), 200);
    expect(body.items.map(({ fact }: { fact: { type: string } }) => fact.type)).toEqual([
      "DesignationEnded",
      "ActingHeadDesignated",
    ]);
  });
});

describe("quotas (R5)", () => {
  it("a refusal names every quota that is exhausted, and nothing is taken", async () => {
    const spain = await world.focalPoint("ESP");
    await must(
      spain.draft(
        { email: "es1@ncb.example" },
        { category: "OBSERVER", email: "es2@ncb.example" },
        { category: "ADVISER", email: "es3@ncb.example" },
      ),
      201,
    );
    await must(spain.submit(), 200);

    const egypt = await world.focalPoint("EGY");
    await must(egypt.draft({ email: "eg1@ncb.example" }, { category: "OBSERVER", email: "eg2@ncb.example" }), 201);
    const before = await statistics();
    const refused = await egypt.submit();
    expect(refused.status).toBe(409);
    expect(refused.body.exhausted).toEqual([
      { quota: "OBSERVER", size: 1, used: 1, wanted: 1 },
      { quota: "total", size: 6, used: 5, wanted: 2 },
    ]);
    expect((await statistics()).seats).toEqual(before.seats);
  });

  it("a draft larger than the delegation's cap is refused at once", async () => {
    const china = await world.focalPoint("CHN");
    const four = Array.from({ length: 4 }, (_, at) => ({ email: `cn${at}@ncb.example` }));
    expect(refusalOf(await china.draft(...four))).toBe("quota");
  });

  it("a withdrawal frees the seats once, and a restoration takes them again only if they are there", async () => {
    const withdraw = async (country: string) => {
      const { etag } = await must(world.organiser(`GET ${AT}/delegations/${country}`), 200);
      return world.organiser(`POST ${AT}/delegations/${country}/withdrawal`, {
        body: { reason: "Asked for by note verbale" },
        headers: { ...key(), "if-match": etag },
      });
    };
    const restore = async (country: string) => {
      const { etag } = await must(world.organiser(`GET ${AT}/delegations/${country}`), 200);
      return world.organiser(`POST ${AT}/delegations/${country}/restoration`, {
        body: { reason: "Asked again" },
        headers: { ...key(), "if-match": etag },
      });
    };
    await must(withdraw("ESP"), 200);
    expect((await withdraw("ESP")).status).toBe(409);
    const egypt = await world.focalPoint("EGY");
    await must(egypt.submit(), 200);
    const refused = await restore("ESP");
    expect(refusalOf(refused)).toBe("quota");
    expect(refused.body.exhausted.map(({ quota }: { quota: string }) => quota)).toEqual(["OBSERVER", "total"]);
  });

  it("every member is in exactly one answer (R14)", async () => {
    const { members, answers } = await statistics();
    expect(answers.accepted + answers.regrets + answers.none + answers.notInvited).toBe(members);
  });
});

describe("who speaks for a country (R2)", () => {
  it("a change of focal point ends the old one's link and session at once", async () => {
    const peru = await world.focalPoint("PER");
    await must(peru.call("GET /delegation"), 200);
    const { etag } = await must(world.organiser(`GET ${AT}/members/PER`), 200);
    await must(
      world.organiser(`PATCH ${AT}/members/PER`, {
        body: { focalPoint: { name: "New focal point", email: "successor@ncb-per.example" } },
        headers: { "if-match": etag },
      }),
      200,
    );
    expect((await peru.call("GET /delegation")).status).toBe(401);
    expect((await world.anyone("POST /sessions", { body: { token: peru.token } })).status).toBe(410);

    await must(world.organiser(`POST ${AT}/members/PER/links`, { body: {}, headers: key() }), 202);
    const token = await linkIn(world.cloud, "successor@ncb-per.example");
    await must(world.anyone("POST /sessions", { body: { token } }), 201);
  });

  it("another focal point's delegate is as absent as one that never was", async () => {
    const britain = await world.focalPoint("GBR");
    const { body } = await must(world.organiser(`GET ${AT}/delegations/FRA`), 200);
    const foreign = await britain.call(`GET /delegation/delegates/${body.delegates[0].id}`);
    const absent = await britain.call("GET /delegation/delegates/00000000-0000-4000-8000-000000000000");
    const bare = ({ text, body: { requestId } }: Reply) => text.replace(requestId, "");
    expect(foreign.status).toBe(404);
    expect(bare(foreign)).toBe(bare(absent));
  });
});

describe("a member's region", () => {
  it("is its delegation's too, from the moment it is changed (P2)", async () => {
    const delegation = await must(world.organiser(`GET ${AT}/delegations/KEN`), 200);
    expect(delegation.body.region).toBe("africa");
    const { etag } = await must(world.organiser(`GET ${AT}/members/KEN`), 200);
    const body = { region: "europe", regionReason: "Asked to sit with its neighbours in another round table" };
    await must(world.organiser(`PATCH ${AT}/members/KEN`, { body, headers: { "if-match": etag } }), 200);

    const { body: list } = await must(world.organiser(`GET ${AT}/delegations?region=europe`), 200);
    expect(list.items.map(({ country }: { country: string }) => country)).toContain("KEN");
    // Whoever read the delegation before would write the old region back.
    const stale = await world.organiser(`POST ${AT}/delegations/KEN/withdrawal`, {
      body: { reason: "Asked for" },
      headers: { ...key(), "if-match": delegation.etag },
    });
    expect(stale.status).toBe(412);
  });
});

describe("the code of a submission", () => {
  it("is good once, for ten minutes, for five tries", async () => {
    const morocco = await world.focalPoint("MAR");
    await must(morocco.draft({ email: "ma@ncb.example" }), 201);
    const submit = async (code: string) =>
      morocco.call("POST /delegation/submission", {
        body: { code },
        headers: { ...key(), "if-match": await morocco.etag() },
      });
    const late = await morocco.code();
    world.cloud.setClock(new Date(Date.parse(EARLY) + 11 * 60_000));
    expect(refusalOf(await submit(late))).toBe("code-not-valid");

    const code = await morocco.code();
    const wrong = code === "000000" ? "000001" : "000000";
    for (let tries = 0; tries < 5; tries++) expect(refusalOf(await submit(wrong))).toBe("code-not-valid");
    expect(refusalOf(await submit(code))).toBe("code-locked");
    const again = await morocco.call("POST /delegation/codes", { body: { purpose: "submit" } });
    expect(refusalOf(again)).toBe("code-locked");
    expect(Number(again.headers.get("retry-after"))).toBeGreaterThan(60);

    world.cloud.setClock(new Date(Date.parse(EARLY) + 27 * 60_000));
    await must(submit(await morocco.code()), 200);
    expect(world.cloud.inbox.list({ to: addressOf("MAR") }).length).toBeGreaterThan(3);
  });
});

describe("deadlines by the service's clock (R3)", () => {
  it("a draft begun before the nomination deadline cannot be submitted at it, and regrets neither", async () => {
    world.cloud.setClock("2019-02-15T22:59:59.000Z");
    const china = await world.focalPoint("CHN");
    await must(china.draft({ email: "cn@ncb.example" }), 201);
    const code = await china.code();
    world.cloud.setClock("2019-02-15T23:00:00.000Z");
    const late = await china.call("POST /delegation/submission", {
      body: { code },
      headers: { ...key(), "if-match": await china.etag() },
    });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ deadline: "2019-02-15T23:00:00.000Z" });
    expect(refusalOf(late)).toBe("deadline");
    expect(refusalOf(await act(china, "/regrets"))).toBe("deadline");
  });

  it("after the confirmation deadline only the secretariat replaces", async () => {
    world.cloud.setClock("2019-03-15T23:00:00.000Z");
    const france = await world.focalPoint("FRA");
    const { delegates } = (await france.call("GET /delegation")).body;
    const successor = nomination({ email: "later@ncb-fra.example" });
    expect(refusalOf(await act(france, `/delegates/${delegates[0].id}/replacement`, successor))).toBe("deadline");
    const { etag } = await must(world.organiser(`GET ${AT}/delegations/FRA`), 200);
    await must(
      world.organiser(`POST ${AT}/delegations/FRA/delegates/${delegates[0].id}/replacement`, {
        body: successor,
        headers: { ...key(), "if-match": etag },
      }),
      200,
    );
  });
});
