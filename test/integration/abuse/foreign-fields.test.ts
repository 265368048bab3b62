import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accepted, changesBy, refused } from "#test/support/changes.ts";
import { CONFERENCE, type FocalPoint, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { expectProblem } from "#test/support/problem.ts";
import { expectSameAnswer } from "#test/support/same-answer.ts";
import { nomination } from "#test/support/samples.ts";

let world: World;
let france: FocalPoint;
let morocco: FocalPoint;
let mine: string;
let theirs: string;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA", "MAR");
  france = await world.focalPoint("FRA");
  morocco = await world.focalPoint("MAR");
  [mine = "", theirs = ""] = (await Promise.all([france.draft(), morocco.draft()])).map(
    ({ body }) => body.delegates[0].id,
  );
});
afterAll(() => world.cloud.stop());

const adviser = (changes: object = {}) => ({
  ...nomination({ category: "ADVISER", email: "adviser@ncb-fra.example" }),
  ...changes,
});
const versioned = async () => ({ ...key(), "if-match": await france.etag() });

describe("A1: a body that names another delegation", () => {
  it("is refused for its unknown key, and neither delegation changes", async () => {
    const headers = await versioned();
    for (const name of ["delegationId", "delegation", "country", "conference"])
      await refused(world, { refusal: "invalid-request", at: "", saying: name }, () =>
        france.call("POST /delegation/delegates", { body: adviser({ [name]: "MAR" }), headers }),
      );
  });

  it("is refused with the place of each person in a draft", async () => {
    await world.addMembers("ESP");
    const spain = await world.focalPoint("ESP");
    const body = { delegates: [adviser({ category: "HEAD" }), adviser({ delegationId: "MAR" })] };
    await refused(world, { refusal: "invalid-request", at: "/delegates/1", saying: "delegationId" }, () =>
      spain.call("POST /delegation", { body, headers: key() }),
    );
  });

  it("control: without the key it is added, to the delegation of the link and to no other", async () => {
    const headers = await versioned();
    const add = () => france.call("POST /delegation/delegates", { body: adviser(), headers });
    const { result, changes } = await changesBy(world, add);
    expect(result.status).toBe(201);
    expect(changes.filter((item) => item.includes("#FRA"))).not.toEqual([]);
    expect(changes.filter((item) => item.includes("#MAR"))).toEqual([]);
  });
});

describe("A2: a focal point that writes what is not its to write", () => {
  const patch = async (body: object) => {
    const headers = await versioned();
    return () => france.call(`PATCH /delegation/delegates/${mine}`, { body, headers });
  };

  it.each([
    [{ status: "ACCREDITED", badgeNo: 1 }, "status"],
    [{ state: "CONFIRMED" }, "state"],
    [{ id: randomUUID() }, "id"],
    [{ looksAlike: false }, "looksAlike"],
    [{ documentHash: "0".repeat(64) }, "documentHash"],
    [{ position: "Director", version: 99 }, "version"],
  ])("%j is refused and changes nothing", async (body, saying) => {
    await refused(world, { refusal: "invalid-request", at: "", saying }, await patch(body));
  });

  it("control: what is its own to write is written", async () => {
    const { body } = await accepted(world, 200, await patch({ position: "Director" }));
    expect(body.delegates[0]).toMatchObject({ id: mine, position: "Director", state: "DRAFT" });
  });
});

describe("A3: a focal point that asks for another delegation", () => {
  const paths = (country: string): `GET /${string}`[] => [
    `GET /delegations/${country}`,
    `GET /delegation/${country}`,
    `GET /conferences/${CONFERENCE}/delegations/${country}`,
  ];

  it("gets byte for byte what it gets for one that does not exist", async () => {
    const { result, changes } = await changesBy(world, async () => ({
      other: await Promise.all(paths("MAR").map((path) => france.call(path))),
      absent: await Promise.all(paths("NZL").map((path) => france.call(path))),
    }));
    // The first two are no addresses at all; the third takes the secretariat's tokens only.
    expect(result.other.map(({ status }) => status)).toEqual([404, 404, 401]);
    for (const [at, reply] of result.other.entries()) expectSameAnswer(reply, result.absent[at] ?? reply);
    expect(changes).toEqual([]);
  });

  it("cannot name one beside the session", async () => {
    for (const query of ["country=MAR", "delegation=MAR", `conference=${CONFERENCE}`])
      await refused(world, { refusal: "invalid-request", at: query.split("=")[0] }, () =>
        france.call(`GET /delegation?${query}`),
      );
  });

  it("control: its own is answered", async () => {
    expect((await must(france.call("GET /delegation"), 200)).body.country).toBe("FRA");
  });
});

describe("A4: a delegate of another delegation under one's own", () => {
  it("is 404, byte for byte as one who does not exist", async () => {
    const { result, changes } = await changesBy(world, async () => ({
      foreign: await france.call(`GET /delegation/delegates/${theirs}`),
      absent: await france.call(`GET /delegation/delegates/${randomUUID()}`),
    }));
    expectProblem(result.foreign, { refusal: "not-found" });
    expectSameAnswer(result.foreign, result.absent);
    expect(changes).toEqual([]);
  });

  it("cannot be changed or struck, with the right version", async () => {
    const headers = await versioned();
    await refused(
      world,
      { refusal: "not-found" },
      () => france.call(`PATCH /delegation/delegates/${theirs}`, { body: { position: "Spy" }, headers }),
      () => france.call(`DELETE /delegation/delegates/${theirs}`, { headers }),
    );
  });

  it("control: to its own delegation it is there", async () => {
    await must(morocco.call(`GET /delegation/delegates/${theirs}`), 200);
  });
});
