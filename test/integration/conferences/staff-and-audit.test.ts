import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Call, type Reply, refusalOf } from "#test/support/api.ts";
import { CONFERENCE, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { conferencePlan } from "#test/support/samples.ts";

const HERE = `/conferences/${CONFERENCE}` as const;
let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA");
});
afterAll(() => world.cloud.stop());

const give = (subject: string, ...roles: string[]) =>
  world.organiser(`PUT ${HERE}/staff/${subject}`, { body: { roles } });

describe("roles of the secretariat", () => {
  it("act on the very next call, given and taken (A27)", async () => {
    const ana = await world.signedIn("ana");
    const read = () => ana(`GET ${HERE}/members`);
    expect(refusalOf(await must(read(), 403))).toBe("not-allowed");
    await must(give("ana", "desk"), 200);
    await must(read(), 200);
    expect(refusalOf(await must(ana(`PATCH ${HERE}`, { body: {}, headers: { "if-match": '"1"' } }), 403))).toBe(
      "not-allowed",
    );
    await must(world.organiser(`DELETE ${HERE}/staff/ana`), 204);
    expect(refusalOf(await must(read(), 403))).toBe("not-allowed");
    expect(refusalOf(await must(world.organiser(`DELETE ${HERE}/staff/ana`), 404))).toBe("not-found");
  });

  it("are of one conference, whose organiser sees no other and makes none", async () => {
    const other = { ...conferencePlan, id: "other", reminders: "none" };
    await must(world.organiser("POST /conferences", { body: other, headers: key() }), 201);
    await must(give("ben", "organiser"), 200);
    const ben = await world.signedIn("ben");
    const { body } = await must(ben("GET /conferences"), 200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([CONFERENCE]);
    await must(ben("GET /conferences/other"), 403);
    await must(ben("GET /conferences/nowhere"), 403);
    await must(ben("POST /conferences", { body: { ...conferencePlan, id: "mine" }, headers: key() }), 403);
    await must(ben(`PUT /conferences/other/staff/ben`, { body: { roles: ["organiser"] } }), 403);
    expect(refusalOf(await must(ben(`DELETE ${HERE}/staff/ben`), 403))).toBe("not-allowed");
    await must(ben(`GET ${HERE}/staff`), 200);
  });

  it("are listed, and the same again leave no trace", async () => {
    await must(give("cleo", "chair", "rapporteur"), 200);
    const before = await world.tables();
    await must(give("cleo", "chair", "rapporteur"), 200);
    expect((await world.tables()) === before).toBe(true);
    const { body } = await must(world.organiser(`GET ${HERE}/staff`), 200);
    expect(body.items).toContainEqual({ subject: "cleo", roles: ["chair", "rapporteur"] });
    for (const roles of [[], ["admin"], ["desk", "desk"]])
      expect(refusalOf(await must(give("cleo", ...roles), 422))).toBe("invalid-request");
    expect((await world.tables()) === before).toBe(true);
  });
});

describe("the audit trail (V1)", () => {
  const pages = async (call: Call, query: string): Promise<Reply["body"][]> => {
    const records: Reply["body"][] = [];
    let cursor = "";
    do {
      const { body } = await must(call(`GET ${HERE}/audit?limit=3${query}${cursor}`), 200);
      records.push(...body.items);
      cursor = body.next ? `&cursor=${body.next}` : "";
    } while (cursor);
    return records;
  };

  it("tells of one entity who did what, when and why, with hashes that chain", async () => {
    const france = await world.focalPoint("FRA");
    await must(france.draft(), 201);
    await must(france.submit(), 200);
    await must(
      world.organiser(`POST ${HERE}/delegations/FRA/decision`, {
        body: { decision: "return", reason: "No position given" },
        headers: { ...key(), "if-match": await france.etag() },
      }),
      200,
    );
    const records = await pages(world.organiser, "&entity=delegation/FRA&order=oldest");
    expect(records.map(({ fact }) => fact.type)).toEqual([
      "DelegationInvited",
      "InvitationOpened",
      "DelegationDrafted",
      "CodeRequested",
      "DelegationSubmitted",
      "DelegationReturned",
    ]);
    expect(records[4].actor).toMatchObject({ kind: "contact", country: "FRA" });
    expect(records[5]).toMatchObject({ actor: { kind: "staff", id: "organiser" }, reason: "No position given" });
    // Asking for a code changes nothing of the delegation, and so has no hash.
    const changes = records.filter(({ after }) => after !== undefined);
    expect(changes).toHaveLength(5);
    for (const [at, change] of changes.entries()) {
      expect(change.before).toBe(changes[at - 1]?.after);
      expect(change.version).toBe(at + 1);
    }
    const newest = await pages(world.organiser, "&entity=delegation/FRA");
    expect(newest.map(({ id }) => id)).toEqual(records.map(({ id }) => id).reverse());
  });

  it("tells of the whole conference in order of time, and names nobody", async () => {
    const records = await pages(world.organiser, "&order=oldest");
    expect(records.slice(0, 3).map(({ fact }) => fact.type)).toEqual([
      "ConferenceCreated",
      "ConferenceAnnounced",
      "MemberAdded",
    ]);
    const ids = records.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(JSON.stringify(records)).not.toMatch(/@|Dupont|Focal point of/);
  });

  it("is for organisers of this conference, and only to read", async () => {
    await must(give("desk-1", "desk", "chair", "rapporteur"), 200);
    const desk = await world.signedIn("desk-1");
    expect(refusalOf(await must(desk(`GET ${HERE}/audit`), 403))).toBe("not-allowed");
    await must(world.anyone(`GET ${HERE}/audit`), 401);
    for (const method of ["PUT", "DELETE", "PATCH", "POST"])
      expect([404, 405]).toContain((await world.organiser(`${method} ${HERE}/audit`)).status);
    for (const query of ["entity=secret/FRA", "limit=1000", "order=random", "entity=delegation/FRA&entity=member/FRA"])
      expect(refusalOf(await must(world.organiser(`GET ${HERE}/audit?${query}`), 422))).toBe("invalid-request");
    expect((await must(world.organiser(`GET ${HERE}/audit?entity=delegation/DEU`), 200)).body.items).toEqual([]);
  });
});
