import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CallOptions, Reply } from "#test/support/api.ts";
import { accepted, changesBy, refused } from "#test/support/changes.ts";
import { CONFERENCE, type FocalPoint, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { expectProblem } from "#test/support/problem.ts";
import { conferencePlan, nomination } from "#test/support/samples.ts";

let world: World;
let france: FocalPoint;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA");
  france = await world.focalPoint("FRA");
  await must(france.draft(), 201);
});
afterAll(() => world.cloud.stop());

const adviser = nomination({ category: "ADVISER", email: "adviser@ncb-fra.example" });

/** One address for each kind of caller, each of another function or store, and the import, which takes any array. */
const addresses: [string, (options: CallOptions) => Promise<Reply>][] = [
  ["POST /sessions", (options) => world.anyone("POST /sessions", options)],
  ["POST /link-requests", (options) => world.anyone(`POST /conferences/${CONFERENCE}/link-requests`, options)],
  [
    "POST /delegation/delegates",
    async ({ headers, ...options }) =>
      france.call("POST /delegation/delegates", {
        ...options,
        headers: { "if-match": await france.etag(), ...key(), ...headers },
      }),
  ],
  [
    "POST /conferences",
    ({ headers, ...options }) =>
      world.organiser("POST /conferences", { ...options, headers: { ...key(), ...headers } }),
  ],
  [
    "POST /reminders",
    ({ headers, ...options }) =>
      world.organiser(`POST /conferences/${CONFERENCE}/reminders`, { ...options, headers: { ...key(), ...headers } }),
  ],
  ["POST /members/imports", (options) => world.organiser(`POST /conferences/${CONFERENCE}/members/imports`, options)],
];

/** The reply, which must come within a second. */
const inTime = async (reply: Promise<Reply>): Promise<Reply> => {
  const start = performance.now();
  const got = await reply;
  expect(performance.now() - start).toBeLessThan(1000);
  return got;
};

describe.each(addresses)("A49: at %s", (name, post) => {
  it("10,000 nested arrays, or objects, are 422", async () => {
    const arrays = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
    const objects = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
    const headers = { "content-type": "application/json" };
    await refused(
      world,
      { refusal: "invalid-request" },
      () => inTime(post({ body: arrays, headers })),
      () => inTime(post({ body: objects, headers })),
    );
  });

  it("what is not JSON is 400", async () => {
    const headers = { "content-type": "application/json" };
    const bodies = ["{", "[1,]", "NaN", "'a'", '{"a":1}{"b":2}', "\ufeff{}", '{"a":"\u0000"}', "<xml/>", "undefined"];
    await refused(
      world,
      { refusal: "malformed-request" },
      ...bodies.map((body) => () => inTime(post({ body, headers }))),
    );
  });

  it("no body, or an empty one, is 400", async () => {
    const headers = { "content-type": "application/json" };
    await refused(
      world,
      { refusal: "malformed-request" },
      () => inTime(post({})),
      () => inTime(post({ headers })),
      () => inTime(post({ body: "", headers })),
    );
  });

  it("JSON under another name is 415", async () => {
    const types = [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data",
      "application/jsonp",
      "*/*",
    ];
    await refused(
      world,
      { refusal: "unsupported-media-type" },
      ...types.map((type) => () => inTime(post({ body: "{}", headers: { "content-type": type } }))),
      () => inTime(post({ body: new TextEncoder().encode("{}"), headers: { "content-type": "" } })),
    );
  });

  it("more than 256 KiB are 413, said by the function", async () => {
    const body = JSON.stringify({ a: "x".repeat(300 * 1024) });
    await refused(
      world,
      { refusal: "body-too-large" },
      () => inTime(post({ body })),
      () => inTime(post({ body, headers: { "content-type": "application/octet-stream" } })),
    );
  });

  it("6.5 MB are 413, said by the gateway", async () => {
    const { result, changes } = await changesBy(world, () =>
      inTime(post({ body: `"${"x".repeat(6.5 * 1024 * 1024)}"` })),
    );
    expect([result.status, result.body]).toEqual([413, { message: "Request Entity Too Large" }]);
    expect(changes).toEqual([]);
  });

  it("bytes that are no UTF-8 are refused, as base64 or not", async () => {
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]); // {"..":1}
    const sent = (type: string) => () => inTime(post({ body: bytes, headers: { "content-type": type } }));
    // As JSON the gateway hands it on as text, where the key is none that is known; as anything else it comes in base64.
    await refused(world, { refusal: "invalid-request" }, sent("application/json"));
    await refused(world, { refusal: "unsupported-media-type" }, sent("application/octet-stream"));
  });

  it(`A47: a key that would be every object's is refused by ${name}`, async () => {
    const headers = { "content-type": "application/json" };
    const bodies = [
      '{"__proto__":{"role":"ORGANISER"}}',
      '{"constructor":{"prototype":{"role":"ORGANISER"}}}',
      '[{"__proto__":{"role":"ORGANISER"}}]',
    ];
    await refused(
      world,
      { refusal: "invalid-request" },
      ...bodies.map((body) => () => inTime(post({ body, headers }))),
    );
  });
});

it("A49: what the gateway says itself is documented for every route with a body", async () => {
  const { paths } = (await must(world.anyone("GET /openapi.json"), 200)).body;
  // biome-ignore lint/suspicious/noExplicitAny: the document's own shape
  const operations = Object.values(paths).flatMap((path: any) => Object.values(path)) as any[];
  const withBody = operations.filter(({ requestBody }) => requestBody);
  expect(withBody.length).toBeGreaterThan(10);
  for (const { operationId, responses } of withBody)
    expect(Object.keys(responses[413].content).sort(), operationId).toEqual([
      "application/json",
      "application/problem+json",
    ]);
});

describe("A47: a prototype in an otherwise honest body", () => {
  const withKey = (body: object, key: string) => `${JSON.stringify(body).slice(0, -1)},${key}}`;
  const headers = { "content-type": "application/json" };

  it.each(['"__proto__":{"role":"ORGANISER"}', '"constructor":{"prototype":{"role":"ORGANISER"}}', '"prototype":{}'])(
    "is refused by its name, wherever it stands: %s",
    async (key) => {
      const [person, place] = [addresses[2]?.[1], addresses[3]?.[1]] as ((options: CallOptions) => Promise<Reply>)[];
      const saying = JSON.parse(`{${key}}`) && (/"(\w+)"/.exec(key)?.[1] as string);
      await refused(world, { refusal: "invalid-request", at: "", saying }, () =>
        (person as NonNullable<typeof person>)({ body: withKey(adviser, key), headers }),
      );
      const venue = withKey(conferencePlan.venue, key);
      const plan = JSON.stringify({ ...conferencePlan, id: "proto-1", venue: 0 }).replace(
        '"venue":0',
        `"venue":${venue}`,
      );
      await refused(world, { refusal: "invalid-request", at: "/venue", saying }, () =>
        (place as NonNullable<typeof place>)({ body: plan, headers }),
      );
    },
  );

  it("leaves every later caller as it was", async () => {
    // Had a prototype been changed, whoever comes next would have the role, and every body a key too many.
    const stranger = await world.signedIn("stranger");
    expectProblem(await stranger(`GET /conferences/${CONFERENCE}`), { refusal: "not-allowed" });
    const post = addresses[2]?.[1] as (options: CallOptions) => Promise<Reply>;
    await accepted(world, 201, () => post({ body: adviser }));
  });
});

describe("A49: text that lost its letters on the way", () => {
  it("is refused by its field: a name that arrives as U+FFFD is nobody's name", async () => {
    const name = { ...nomination({ category: "ADVISER", email: "another@ncb-fra.example" }), familyName: "Ren~" };
    const body = Buffer.from(JSON.stringify(name).replace("~", "\u00e9"), "latin1");
    const post = addresses[2]?.[1] as (options: CallOptions) => Promise<Reply>;
    await refused(world, { refusal: "invalid-request", at: "/familyName" }, () =>
      post({ body: new Uint8Array(body), headers: { "content-type": "application/json" } }),
    );
  });
});
