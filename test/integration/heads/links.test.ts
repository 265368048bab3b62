import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caller, type Reply } from "#test/support/api.ts";
import { accepted, changesBy, refused } from "#test/support/changes.ts";
import { CONFERENCE, key, linkIn, must, openWorld, type World } from "#test/support/conference-world.ts";
import { type HeadOf, headOf, mailLink } from "#test/support/heads.ts";
import { expectProblem } from "#test/support/problem.ts";
import { answerOf, expectSameAnswer } from "#test/support/same-answer.ts";
import { nomination } from "#test/support/samples.ts";

let world: World;
let peru: HeadOf;
/** Whose links are mailed anew, which ends the sessions of those before. */
let mexico: HeadOf;
beforeAll(async () => {
  world = await openWorld();
  peru = await headOf(world, "PER", { alternate: true });
  mexico = await headOf(world, "MEX");
});
afterAll(() => world.cloud.stop());

const exchange = (token: string) => world.anyone("POST /sessions", { body: { token } });
const withSession = ({ body }: Reply) => caller(world.cloud.apiUrl, `Bearer ${body.session}`);
const linksOf = (country: string, delegate: string) =>
  `/conferences/${CONFERENCE}/delegations/${country}/delegates/${delegate}/links` as const;
/** A link that was mailed to a head and that nobody has opened. */
const unopened = async ({ country, delegate, address }: HeadOf): Promise<string> => {
  await mailLink(world, country, delegate);
  return linkIn(world.cloud, address);
};

describe("a head's link", () => {
  it("opens a session for the country of the delegation, as its head", async () => {
    const { body } = await must(peru.call("GET /sessions/current"), 200);
    expect(body).toMatchObject({ as: "head", country: "PER", delegation: { state: "CONFIRMED" } });
    expect(JSON.stringify(body)).not.toContain("linkVersion");
    await must(peru.call("GET /delegation/conclusions"), 200);
    expect((await must(peru.focalPoint.call("GET /sessions/current"), 200)).body.as).toBe("focal-point");
  });

  it("is given to the alternate who was designated, and to no other delegate", async () => {
    expect((await must(peru.acting?.call("GET /sessions/current") as Promise<Reply>, 200)).body.as).toBe("head");
    const chile = await headOf(world, "CHL", { alternate: true });
    const etag = await chile.focalPoint.etag();
    await must(chile.focalPoint.call("DELETE /delegation/acting-head", { headers: { "if-match": etag } }), 200);
    const rotation = () =>
      world.organiser(`POST ${linksOf("CHL", chile.acting?.delegate as string)}`, { body: {}, headers: key() });
    await refused(world, { refusal: "delegation-state" }, rotation);
    await accepted(world, 202, () =>
      world.organiser(`POST ${linksOf("CHL", chile.delegate)}`, { body: {}, headers: key() }),
    );
  });

  it("A28: is not used up or noted by fifty GETs and HEADs, and the person is let in after them", async () => {
    const token = await unopened(mexico);
    const paths = [`/l/en?conference=${CONFERENCE}`, `/l/fr?token=${token}`, "/sessions", `/l/${token}`] as const;
    const { result, changes } = await changesBy(
      world,
      async () => {
        const replies: Reply[] = [];
        for (let at = 0; at < 50; at++)
          replies.push(await world.anyone(`${at % 2 ? "HEAD" : "GET"} ${paths[at % paths.length] as `/${string}`}`));
        return replies;
      },
      "sessions",
    );
    expect(changes).toEqual([]);
    for (const { headers } of result) expect(headers.getSetCookie()).toEqual([]);
    // Control: the same look at the tables sees the person's one POST.
    const opened = await changesBy(world, () => exchange(token), "sessions");
    expect(opened.result.status).toBe(201);
    expect(opened.changes.filter((item) => item.startsWith("+") && item.includes("SESSION#"))).toHaveLength(1);
  });

  it("A29: is answered alike whatever is wrong with it: revoked, a session, a code, or made up", async () => {
    const bolivia = await headOf(world, "BOL");
    const [revoked, live] = [await unopened(bolivia), await unopened(mexico)];
    await must(exchange(revoked), 201);
    const { session } = (await must(exchange(live), 201)).body;
    await must(world.organiser(`DELETE ${linksOf("BOL", bolivia.delegate)}`), 204);
    // A rotation leaves the code alone, so that this is one that would be right.
    const ecuador = await headOf(world, "ECU");
    const code = await ecuador.code("ballot");
    const { result, changes } = await changesBy(
      world,
      async () => [
        await exchange(revoked),
        await exchange(session),
        await exchange(code),
        await exchange(`${live}=`),
        await exchange(randomBytes(32).toString("base64url")),
      ],
      "sessions",
    );
    for (const reply of result) expectProblem(reply, { refusal: "link-not-valid" });
    expectSameAnswer(...result);
    expect(changes).toEqual([]);
    // Control: the one that was meant opens.
    await must(exchange(live), 201);
  });

  it("dies with its sessions when the head is replaced, and the successor is mailed another", async () => {
    const kenya = await headOf(world, "KEN");
    const { delegate, focalPoint } = kenya;
    await must(kenya.call("GET /sessions/current"), 200);
    await must(
      focalPoint.call(`POST /delegation/delegates/${delegate}/replacement`, {
        body: nomination({ email: "next@ncb-ken.example" }),
        headers: { ...key(), "if-match": await focalPoint.etag() },
      }),
      200,
    );
    await refused(
      world,
      { refusal: "not-signed-in" },
      () => kenya.call("GET /sessions/current"),
      () => kenya.call("POST /delegation/codes", { body: { purpose: "ballot" } }),
    );
    expectProblem(await exchange(kenya.token), { refusal: "link-not-valid" });
    const { delegates } = (await must(focalPoint.call("GET /delegation"), 200)).body;
    await mailLink(world, "KEN", delegates.find(({ replaces }: { replaces?: string }) => replaces === delegate).id);
    const next = withSession(await must(exchange(await linkIn(world.cloud, "next@ncb-ken.example")), 201));
    await must(next("GET /sessions/current"), 200);
  });
});

describe("A29, A34: a link of one purpose where the other is needed", () => {
  const codeFor = (purpose: string) => ({ body: { purpose } });

  it("a focal point cannot ask for a code of the head's", async () => {
    const { call } = peru.focalPoint;
    const purposes = ["amendment", "ballot", "objection", "statement"];
    await refused(
      world,
      { refusal: "not-allowed" },
      ...purposes.map((purpose) => () => call("POST /delegation/codes", codeFor(purpose))),
    );
    // Control: the head can, and the focal point for its own act.
    await accepted(world, 202, () => peru.call("POST /delegation/codes", codeFor("objection")));
    await accepted(world, 202, () => call("POST /delegation/codes", codeFor("submit")));
  });

  it("a head can do nothing that is the focal point's", async () => {
    const { call, focalPoint } = peru;
    const headers = { ...key(), "if-match": await focalPoint.etag() };
    await refused(
      world,
      { refusal: "not-allowed" },
      () => call("POST /delegation/codes", codeFor("submit")),
      () => call("GET /delegation"),
      () => call("POST /delegation/withdrawal", { body: {}, headers }),
      () => call("DELETE /delegation/acting-head", { headers }),
      () => call("POST /delegation/submission", { body: { code: "000000" }, headers }),
    );
    await must(focalPoint.call("GET /delegation"), 200);
  });
});

describe("a link asked for by address", () => {
  const ask = (email: string) =>
    must(world.anyone(`POST /conferences/${CONFERENCE}/link-requests`, { body: { email } }), 202);

  it("is mailed to a head as a head's, and to somebody who only comes along not at all", async () => {
    const ghana = await headOf(world, "GHA");
    const nigeria = await world.addMembers("NGA").then(() => world.focalPoint("NGA"));
    await must(nigeria.draft({ email: "draft.head@ncb-nga.example" }), 201);
    await world.cloud.idle();
    const before = world.cloud.inbox.list().length;
    await ask(ghana.address);
    // Nobody has agreed to this one yet.
    await ask("draft.head@ncb-nga.example");
    await world.cloud.idle();
    expect(
      world.cloud.inbox
        .list()
        .slice(before)
        .map(({ to }) => to),
    ).toEqual([[ghana.address]]);
    const call = withSession(await must(exchange(await linkIn(world.cloud, ghana.address)), 201));
    expect((await must(call("GET /sessions/current"), 200)).body).toMatchObject({ as: "head", country: "GHA" });
  });
});

// Last, since nothing that was opened before outlives the jump of the clock.
describe("A29: a head's link whose time is over", () => {
  it("is answered as one that never was", async () => {
    const token = await unopened(mexico);
    await must(exchange(token), 201);
    world.cloud.setClock("2019-06-30T00:00:00Z");
    const late = await exchange(token);
    expectProblem(late, { refusal: "link-not-valid" });
    expect(answerOf(late)).toEqual(answerOf(await exchange(randomBytes(32).toString("base64url"))));
  });
});
