import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reply } from "#test/support/api.ts";
import { refused } from "#test/support/changes.ts";
import { CONFERENCE, type FocalPoint, must, openWorld, type World } from "#test/support/conference-world.ts";
import { named, nominating, versioned } from "#test/support/nominating.ts";
import { conferencePlan } from "#test/support/samples.ts";

let world: World;
let france: FocalPoint;
beforeAll(async () => {
  world = await openWorld();
  await world.addMembers("FRA");
  france = await world.focalPoint("FRA");
  await must(france.draft(), 201);
});
afterAll(() => world.cloud.stop());

const NO_ADDRESSES = [
  '"x@evil.example x"@pol.example',
  "a@b@pol.example",
  "a@pol.example,b@evil.example",
  "a@pol.example;b@evil.example",
  "a@pol.example b@evil.example",
  "Ana <a@pol.example>",
  "<a@pol.example>",
  "a(comment)@pol.example",
  "group:a@pol.example;",
  "a@[127.0.0.1]",
  "a@pol.example\r\nBcc: x@evil.example",
  "a@pol.example\n",
  "a..b@pol.example",
  ".a@pol.example",
  "a@pol.example.",
  "a@pol",
  "a@-pol.example",
  `${"a".repeat(65)}@pol.example`,
  "=?utf-8?q?x=40evil.example?=@pol.example",
  "",
];

describe("A12: what two mail programs would read as two addresses", () => {
  it("is refused as a delegate's address", async () => {
    const attempts = await nominating(france, ...NO_ADDRESSES.map((email) => ({ email })));
    await refused(world, { refusal: "invalid-request", at: "/email" }, ...attempts);
  });

  it("is refused as a contact's and as the secretariat's", async () => {
    const member = `/conferences/${CONFERENCE}/members/FRA` as const;
    const [ofMember, ofConference] = await Promise.all([
      versioned(world.organiser, member),
      versioned(world.organiser, `/conferences/${CONFERENCE}`),
    ]);
    const contact = NO_ADDRESSES.map(
      (email) => () =>
        world.organiser(`PATCH ${member}`, { body: { focalPoint: { name: "Ana", email } }, headers: ofMember }),
    );
    await refused(world, { refusal: "invalid-request", at: "/focalPoint/email" }, ...contact);
    const office = NO_ADDRESSES.map((email) => {
      const body = { secretariat: { ...conferencePlan.secretariat, email } };
      return () => world.organiser(`PATCH /conferences/${CONFERENCE}`, { body, headers: ofConference });
    });
    await refused(world, { refusal: "invalid-request", at: "/secretariat/email" }, ...office);
  });

  it("control: an honest address goes", async () => {
    expect((await named(world, france, { email: "o'brien+ncb@pol.example" })).seen.email).toBe(
      "o'brien+ncb@pol.example",
    );
  });
});

describe("A14: an address that looks like another's", () => {
  it("is refused outside ASCII, while the one it imitates exists", async () => {
    await must((await nominating(france, { email: "mike@pol.example" }))[0]?.() as Promise<Reply>, 201);
    const twins = [
      "mıke@pol.example",
      "mi\u212ae@pol.example",
      "mike@pоl.example",
      "mike@pol.example\u200b",
      "mｉke@pol.example",
    ];
    const attempts = await nominating(france, ...twins.map((email) => ({ email })));
    await refused(world, { refusal: "invalid-request", at: "/email" }, ...attempts);
  });

  it("is the same address in other capitals", async () => {
    await refused(world, { refusal: "duplicate-person" }, ...(await nominating(france, { email: "MIKE@pol.example" })));
  });
});
