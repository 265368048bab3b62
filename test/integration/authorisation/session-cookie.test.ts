import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SESSION_COOKIE } from "#shared/runtime/authenticate.ts";
import { accepted, changesBy, refused } from "#test/support/changes.ts";
import { type FocalPoint, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { nomination } from "#test/support/samples.ts";

let world: World;
let france: FocalPoint;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA");
  france = await world.focalPoint("FRA");
});
afterAll(() => world.cloud.stop());

/** What a browser sends with a page of this origin, or of none. */
const browser = (origin?: string, session = france.session) => ({
  cookie: `theme=dark; ${SESSION_COOKIE}=${session}`,
  ...(origin !== undefined && { origin }),
});
const draft = (headers: Record<string, string>) => () =>
  world.anyone("POST /delegation", { body: { delegates: [nomination()] }, headers: { ...key(), ...headers } });

describe("P15: a page of another site, in the browser of someone with a session", () => {
  it("changes nothing with the cookie that comes along", async () => {
    const origins = [
      "https://evil.example",
      "null",
      "",
      `${world.cloud.apiUrl}.evil.example`,
      world.cloud.apiUrl.replace("http:", "https:"),
      `${world.cloud.apiUrl}0`,
    ];
    await refused(
      world,
      { refusal: "not-allowed" },
      draft(browser()),
      ...origins.map((origin) => draft(browser(origin))),
    );
  });

  it("cannot be told by a form: a form's media type is not taken", async () => {
    const form = { ...browser(world.cloud.apiUrl), "content-type": "text/plain" };
    await refused(world, { refusal: "unsupported-media-type" }, draft(form));
  });

  it("control: our own page's change is carried out, and its reading needs no Origin", async () => {
    await accepted(world, 201, draft(browser(world.cloud.apiUrl)));
    await must(world.anyone("GET /delegation", { headers: browser() }), 200);
  });
});

describe("the session cookie", () => {
  it("is kept from scripts, from other sites and from unencrypted connections", async () => {
    const { headers } = await must(world.anyone("POST /sessions", { body: { token: france.token } }), 201);
    const [cookie, ...others] = headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(new RegExp(`^${SESSION_COOKIE}=[\\w-]{43}; `));
    for (const attribute of ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"]) expect(cookie).toContain(attribute);
    expect(cookie).not.toMatch(/domain|expires|max-age/i);
  });

  it("opens nothing once the session has ended, nor under another name", async () => {
    const { session } = (await must(world.anyone("POST /sessions", { body: { token: france.token } }), 201)).body;
    const mine = browser(world.cloud.apiUrl, session);
    await must(world.anyone("GET /delegation", { headers: mine }), 200);
    await refused(world, { refusal: "not-signed-in" }, () =>
      world.anyone("GET /delegation", { headers: { cookie: `passerelle=${session}; x__Host-passerelle=${session}` } }),
    );
    const ended = await changesBy(world, () => world.anyone("DELETE /sessions/current", { headers: mine }), "sessions");
    expect([ended.result.status, ended.changes.length]).toEqual([204, 1]);
    await refused(world, { refusal: "not-signed-in" }, () => world.anyone("GET /delegation", { headers: mine }));
  });
});
