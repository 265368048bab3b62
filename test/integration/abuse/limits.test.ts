import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caller } from "#test/support/api.ts";
import { accepted, changesBy, refused } from "#test/support/changes.ts";
import { CONFERENCE, type FocalPoint, key, must, openWorld, type World } from "#test/support/conference-world.ts";

let world: World;
let france: FocalPoint;
let spain: FocalPoint;
beforeAll(async () => {
  world = await openWorld({ quotas: { delegation: 5, total: 10, category: { ADVISER: 4, HEAD: 3 } } });
  await world.addMembers("FRA", "ESP");
  [france, spain] = [await world.focalPoint("FRA"), await world.focalPoint("ESP")];
  const at = (who: string) => ({ email: `${who}@ncb-fra.example` });
  const advisers = ["one", "two"].map((who) => ({ ...at(who), category: "ADVISER" as const }));
  await must(france.draft(at("head"), ...advisers), 201);
  await must(france.submit(), 200);
  await must(spain.draft(), 201);
});
afterAll(() => world.cloud.stop());

describe("A51: a quota below the seats taken", () => {
  const patch =
    (quotas: object, more: object = {}) =>
    async () => {
      const { etag } = await must(world.organiser(`GET /conferences/${CONFERENCE}`), 200);
      return world.organiser(`PATCH /conferences/${CONFERENCE}`, {
        body: { quotas, ...more },
        headers: { "if-match": etag },
      });
    };

  it.each([
    ["total", { delegation: 5, total: 2, category: { ADVISER: 4, HEAD: 3 } }, { quota: "total", size: 2, used: 3 }],
    [
      "ADVISER",
      { delegation: 5, total: 10, category: { ADVISER: 1, HEAD: 3 } },
      { quota: "ADVISER", size: 1, used: 2 },
    ],
    [
      "delegation",
      { delegation: 2, total: 10, category: { ADVISER: 4, HEAD: 3 } },
      { quota: "delegation", size: 2, used: 3 },
    ],
  ])("is refused for %s, with the figures", async (_name, quotas, figures) => {
    const [reply] = await refused(world, { refusal: "quota-below-use" }, patch(quotas));
    expect(reply?.body).toMatchObject(figures);
  });

  it("control: down to the seats taken it may fall, and below them where that is asked for by name", async () => {
    await accepted(world, 200, patch({ delegation: 3, total: 3, category: { ADVISER: 2, HEAD: 1 } }));
    await accepted(
      world,
      200,
      patch({ delegation: 2, total: 1, category: { ADVISER: 0, HEAD: 1 } }, { acceptBelowUse: true }),
    );
    const { body } = await must(world.organiser(`GET /conferences/${CONFERENCE}/statistics`), 200);
    expect(body.seats.total).toBe(3);
    await accepted(world, 200, patch({ delegation: 5, total: 10, category: { ADVISER: 4, HEAD: 3 } }));
  });
});

describe("A51: the nomination deadline, by the server's clock", () => {
  /** A session goes idle in half an hour, so the link is opened again at each time. */
  const spainAt = async (instant: string) => {
    world.cloud.setClock(instant);
    const { body } = await must(world.anyone("POST /sessions", { body: { token: spain.token } }), 201);
    const call = caller(world.cloud.apiUrl, `Bearer ${body.session}`);
    const etag = (await must(call("GET /delegation"), 200)).etag;
    return { call, headers: () => ({ ...key(), "if-match": etag }) };
  };

  it("submission at the deadline and after is refused, and spends no try of the code", async () => {
    for (const instant of ["2019-02-15T23:00:00.500Z", "2019-02-20T12:00:00Z"]) {
      const { call, headers } = await spainAt(instant);
      const submit = () => call("POST /delegation/submission", { body: { code: "000000" }, headers: headers() });
      const [reply] = await refused(world, { refusal: "deadline" }, submit);
      expect(reply?.body.deadline).toBe("2019-02-15T23:00:00.000Z");
    }
  });

  it("so is every other act on the draft, whatever the client's clock says", async () => {
    const { call, headers } = await spainAt("2019-02-20T12:00:00Z");
    const date = { date: "Tue, 01 Jan 2019 00:00:00 GMT" };
    await refused(
      world,
      { refusal: "deadline" },
      () => call("POST /delegation/regrets", { body: {}, headers: { ...headers(), ...date } }),
      () => call("POST /delegation/submission", { body: { code: "000000" }, headers: { ...headers(), ...date } }),
    );
  });

  it("control: a minute before, the same submission is carried out", async () => {
    const { call, headers } = await spainAt("2019-02-15T22:55:00Z");
    await must(call("POST /delegation/codes", { body: { purpose: "submit" } }), 202);
    await world.cloud.idle();
    const newest = world.cloud.inbox.list({ to: "focal.point@ncb-esp.example" }).at(-1);
    const text = (await world.cloud.inbox.open(newest?.id ?? "")).text ?? "";
    const code = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0];
    const { result, changes } = await changesBy(world, () =>
      call("POST /delegation/submission", { body: { code }, headers: headers() }),
    );
    expect([result.status, result.body.state]).toEqual([200, "SUBMITTED"]);
    expect(changes).not.toEqual([]);
  });
});
