import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caller, type Reply } from "#test/support/api.ts";
import { changesBy } from "#test/support/changes.ts";
import { addressOf, CONFERENCE, EARLY, linkIn, must, openWorld, type World } from "#test/support/conference-world.ts";
import { expectProblem } from "#test/support/problem.ts";
import { answerOf, expectSameAnswer } from "#test/support/same-answer.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA", "MAR", "ESP", "ITA", "PRT");
});
afterAll(() => world.cloud.stop());

/** The token in the invitation of a member that nobody has opened yet. */
const unopened = async (country: string): Promise<string> => {
  await must(world.organiser(`POST /conferences/${CONFERENCE}/invitations`, { body: { countries: [country] } }), 200);
  return linkIn(world.cloud, addressOf(country));
};

const exchange = (token: unknown) => world.anyone("POST /sessions", { body: { token } });

describe("A28: a mail gateway that scans the link", () => {
  const SCANNERS = ["Mozilla/5.0 (compatible; SafeLinks/1.0)", "Barracuda Sentinel (EE)", "Proofpoint URL Defense", ""];

  it("changes nothing by fifty GETs and HEADs, and a person is let in after it", async () => {
    const token = await unopened("FRA");
    const paths = [
      `/l/en?conference=${CONFERENCE}`,
      `/l/fr?token=${token}`,
      `/l/ar?x=%23${token}`,
      "/sessions",
      `/l/${token}`,
    ];
    const { result, changes } = await changesBy(
      world,
      async () => {
        const replies: Reply[] = [];
        for (let at = 0; at < 50; at++) {
          const method = at % 2 === 0 ? "GET" : "HEAD";
          const headers = { "user-agent": SCANNERS[at % SCANNERS.length] };
          replies.push(await world.anyone(`${method} ${paths[at % paths.length] as `/${string}`}`, { headers }));
        }
        return replies;
      },
      "sessions",
    );
    expect(changes).toEqual([]);
    for (const { status, headers } of result) {
      expect(status).toBeLessThan(500);
      expect(headers.getSetCookie()).toEqual([]);
    }
    // Control: the same look at the tables sees the person's one POST, session, state and record.
    const opened = await changesBy(world, () => exchange(token), "sessions");
    expect(opened.result.status).toBe(201);
    expect(opened.changes.filter((item) => item.startsWith("+") && item.includes("SESSION#"))).toHaveLength(1);
    expect(opened.changes.join("\n")).toContain("InvitationOpened");
  });
});

describe("A29: a token that opens nothing", () => {
  it("is answered alike whatever is wrong with it: 410, one body for all", async () => {
    const [revoked, expired, live] = [await unopened("MAR"), await unopened("ESP"), await unopened("ITA")];
    const { session } = (await must(exchange(live), 201)).body;
    // Control: each of them opened a session before.
    for (const token of [revoked, expired]) await must(exchange(token), 201);
    await must(world.organiser(`DELETE /conferences/${CONFERENCE}/members/MAR/links`), 204);

    const italy = caller(world.cloud.apiUrl, `Bearer ${session}`);
    const code = (await must(italy("POST /delegation/codes", { body: { purpose: "submit" } }), 202)) && "123456";
    const { result, changes } = await changesBy(
      world,
      async () => [
        await exchange(revoked),
        await exchange(session), // a session is no link: the purpose is part of the hash
        await exchange(code),
        await exchange(live.slice(0, -1)),
        await exchange(live.slice(1)),
        await exchange(`${live}=`),
        await exchange(live.toUpperCase()),
        await exchange(` ${live}`),
        await exchange(randomBytes(32).toString("base64url")),
        await exchange(""),
      ],
      "sessions",
    );
    for (const reply of result) expectProblem(reply, { refusal: "link-not-valid" });
    expectSameAnswer(...result);
    expect(changes).toEqual([]);

    world.cloud.setClock("2019-06-30T00:00:00Z");
    const late = await exchange(expired);
    world.cloud.setClock(EARLY);
    expect(answerOf(late)).toEqual(answerOf(result[0] as Reply));
  });

  it("is no session either, and nor is one whose link was revoked", async () => {
    const token = await unopened("PRT");
    const asSession = await caller(world.cloud.apiUrl, `Bearer ${token}`)("GET /delegation");
    expectProblem(asSession, { refusal: "not-signed-in" });
    const { session } = (await must(exchange(token), 201)).body;
    const portugal = caller(world.cloud.apiUrl, `Bearer ${session}`);
    await must(portugal("GET /delegation"), 200);
    await must(world.organiser(`DELETE /conferences/${CONFERENCE}/members/PRT/links`), 204);
    expectProblem(await portugal("GET /delegation"), { refusal: "not-signed-in" });
  });

  it.each([[42], [null], [["a"]], [{ $ne: "" }], ["x".repeat(201)]])(
    "is refused by its field where it is %j",
    async (token) => {
      expectProblem(await exchange(token), { refusal: "invalid-request", at: "/token" });
    },
  );
});

describe("A33: a landing page that is told where to go next", () => {
  it.each([
    "next=//evil.example",
    "next=javascript:alert(1)",
    "redirect=https://evil.example",
    "conference=%3Cscript%3E",
  ])("ignores ?%s", async (query) => {
    const [plain, told] = [
      await must(world.anyone("GET /l/en"), 200),
      await must(world.anyone(`GET /l/en?${query}`), 200),
    ];
    expectSameAnswer(plain, told);
    expect(told.text).not.toContain("evil.example");
    expect(told.headers.get("location")).toBeNull();
    expect(Object.fromEntries(told.headers)).toMatchObject({
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
    });
  });

  it("control: another language is another page", async () => {
    const [english, arabic] = [await must(world.anyone("GET /l/en"), 200), await must(world.anyone("GET /l/ar"), 200)];
    expect(answerOf(english)).not.toEqual(answerOf(arabic));
  });
});
