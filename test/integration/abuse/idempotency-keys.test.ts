import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Call } from "#test/support/api.ts";
import { accepted, changesBy, refused } from "#test/support/changes.ts";
import { CONFERENCE, type FocalPoint, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { conferencePlan, nomination } from "#test/support/samples.ts";

const headers = { "idempotency-key": "one-key-for-everything" };

let world: World;
let france: FocalPoint;
let morocco: FocalPoint;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA", "MAR");
  france = await world.focalPoint("FRA");
  morocco = await world.focalPoint("MAR");
});
afterAll(() => world.cloud.stop());

const draft = (call: Call, email: string) =>
  call("POST /delegation", { body: { delegates: [nomination({ email })] }, headers });

describe("A7: an Idempotency-Key used again", () => {
  it("with the same body gives the first answer and does nothing more", async () => {
    const first = await accepted(world, 201, () => draft(france.call, "head@ncb-fra.example"));
    const { result, changes } = await changesBy(world, () => draft(france.call, "head@ncb-fra.example"));
    expect([result.status, result.text, result.etag]).toEqual([201, first.text, first.etag]);
    expect(changes).toEqual([]);
  });

  it("with another body is refused, and does not give the first answer", async () => {
    const [reply] = await refused(world, { refusal: "idempotency-key-reused" }, () =>
      draft(france.call, "other@ncb-fra.example"),
    );
    expect(reply?.text).not.toContain("ncb-fra.example");
  });

  it("at another address is refused, whatever its body", async () => {
    const body = { delegates: [nomination({ email: "head@ncb-fra.example" })] };
    const again = { ...headers, "if-match": await france.etag() };
    await refused(
      world,
      { refusal: "idempotency-key-reused" },
      () => france.call("POST /delegation/delegates", { body, headers: again }),
      () => france.call("POST /delegation/regrets", { body: {}, headers: again }),
    );
  });

  it("by another focal point is a request of its own, with an answer of its own", async () => {
    const reply = await accepted(world, 201, () => draft(morocco.call, "head@ncb-mar.example"));
    expect(reply.body).toMatchObject({ country: "MAR", delegates: [{ email: "head@ncb-mar.example" }] });
    expect(reply.text).not.toContain("ncb-fra.example");
  });

  it("by another focal point with the very same body is a request of its own as well", async () => {
    await world.addMembers("ESP");
    const spain = await world.focalPoint("ESP");
    // Not France's answer: the person stands in France's delegation already.
    await refused(world, { refusal: "duplicate-person" }, () => draft(spain.call, "head@ncb-fra.example"));
  });

  it("by another organiser is a request of its own", async () => {
    const body = { ...conferencePlan, id: "by-two", reminders: "none" };
    await accepted(world, 201, () => world.organiser("POST /conferences", { body, headers }));
    const roles = { body: { roles: ["organiser"] } };
    await must(world.organiser(`PUT /conferences/${CONFERENCE}/staff/second`, roles), 200);
    const second = await world.signedIn("second");
    // No role in the whole deployment: the kept answer is not given either.
    await refused(world, { refusal: "not-allowed" }, () => second("POST /conferences", { body, headers }));
  });

  it("control: with a key of its own the other body is carried out", async () => {
    await world.addMembers("ITA");
    const italy = await world.focalPoint("ITA");
    await accepted(world, 201, () => draft(italy.call, "head@ncb-ita.example"));
    const body = nomination({ category: "ADVISER", email: "other@ncb-ita.example" });
    const fresh = { ...key(), "if-match": await italy.etag() };
    await accepted(world, 201, () => italy.call("POST /delegation/delegates", { body, headers: fresh }));
  });
});

describe("A7: what is no Idempotency-Key", () => {
  it.each(["short", "a".repeat(129), "with space in it", "clé-à-molette"])("%j is refused", async (value) => {
    await world.addMembers("PRT");
    const portugal = await world.focalPoint("PRT");
    const body = { delegates: [nomination({ email: "head@ncb-prt.example" })] };
    await refused(world, { refusal: "malformed-request" }, () =>
      portugal.call("POST /delegation", { body, headers: { "idempotency-key": value } }),
    );
  });
});
