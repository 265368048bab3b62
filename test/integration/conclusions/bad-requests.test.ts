import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accepted, refused } from "#test/support/changes.ts";
import { type FocalPoint, key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { textPlan } from "#test/support/samples.ts";
import { act, draft, type Staff, staffOf, TEXTS, translationsOf, versionOf } from "#test/support/texts.ts";

let world: World;
let staff: Staff;
let france: FocalPoint;
beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  await world.addMembers("FRA");
  france = await world.focalPoint("FRA");
  await must(draft(staff.rapporteur, "standing"), 201);
});
afterAll(() => world.cloud.stop());

const [recalling, sharing, training] = textPlan.paragraphs;
const HOSTILE = `<script>alert(1)</script> "';-- {{7*7}} \${7*7} %00 =cmd|'/c' ../../etc/passwd & <b>`;
const saying = (...paragraphs: object[]) => ({ ...textPlan, paragraphs });

describe("who may", () => {
  test("only a rapporteur or an organiser writes; only an organiser gives out; only a chair opens amendments", async () => {
    const { desk, chair, rapporteur } = staff;
    await refused(
      world,
      { refusal: "not-allowed" },
      () => draft(desk, "not-mine"),
      () => draft(chair, "not-mine"),
      () => act(chair, "standing", "PUT text", textPlan),
      () =>
        act(desk, "standing", "PUT texts/en", {
          passages: [{ passage: "title", text: "T", sourceHash: "0".repeat(64) }],
        }),
      () => act(rapporteur, "standing", "POST circulation"),
      () => act(chair, "standing", "POST circulation"),
      () => act(world.organiser, "standing", "POST amendment-round", { deadline: "2019-02-10T18:00" }),
      () => act(rapporteur, "standing", "POST withdrawal", { reason: "No" }),
    );
    await accepted(world, 201, () => draft(rapporteur, "mine"));
  });

  test("whoever holds a link, or nothing, is not signed in here", async () => {
    const attempts = [france.call, world.anyone].flatMap((call) => [
      () => call(`GET ${TEXTS}`),
      () => call(`GET ${TEXTS}/standing/versions/1`),
      () => draft(call, "linked"),
    ]);
    for (const attempt of attempts) expect((await attempt()).status).toBe(401);
    await accepted(world, 201, () => draft(world.organiser, "signed-in"));
  });

  test("a member's proposal is not the secretariat's to withdraw, and a sponsor is a member", async () => {
    const drafting = (id: string, sponsor: string) => () =>
      world.organiser(`POST ${TEXTS}`, { body: { id, sponsor, text: textPlan }, headers: key() });
    await refused(
      world,
      { refusal: "invalid-request", at: "/sponsor" },
      drafting("foreign", "PER"),
      drafting("nobody", "ZZZ"),
    );
    await accepted(world, 201, drafting("french", "FRA"));
    await refused(world, { refusal: "not-the-sponsor" }, () =>
      act(world.organiser, "french", "POST withdrawal", { reason: "Not wanted" }),
    );
  });
});

describe("a text that is not one", () => {
  test.each([
    ["a paragraph twice", saying(sharing, training, sharing), "/text/paragraphs/2/id"],
    ["no paragraph", saying(), "/text/paragraphs"],
    [
      "101 paragraphs",
      saying(...Array.from({ length: 101 }, (_, n) => ({ ...sharing, id: `p-${n}` }))),
      "/text/paragraphs",
    ],
    ["a paragraph too long", saying({ ...sharing, text: "x".repeat(5001) }), "/text/paragraphs/0/text"],
    ["an empty paragraph", saying({ ...sharing, text: " \n " }), "/text/paragraphs/0/text"],
    ["half a letter", saying({ ...sharing, text: "a\ud800" }), "/text/paragraphs/0/text"],
    ["a letter that was lost", saying({ ...sharing, text: "coop\ufffdration" }), "/text/paragraphs/0/text"],
    ["text that reorders others", saying({ ...sharing, text: "a\u202eb" }), "/text/paragraphs/0/text"],
    ["a control character", saying({ ...sharing, text: "a\u0000b" }), "/text/paragraphs/0/text"],
    ["a paragraph by the title's name", saying({ ...sharing, id: "title" }), "/text/paragraphs/0/id"],
    ["an alternative to itself", saying({ ...sharing, alternativeTo: sharing.id }), "/text/paragraphs/0/alternativeTo"],
    [
      "an alternative in the other part",
      saying(recalling, { ...sharing, alternativeTo: recalling.id }),
      "/text/paragraphs/1/alternativeTo",
    ],
    [
      "a paragraph from nowhere",
      saying({ ...sharing, origin: { kind: "region", region: "moon" } }),
      "/text/paragraphs/0/origin/region",
    ],
    ["an unknown language", { ...textPlan, original: "de" }, "/text/original"],
    ["a title of two lines", { ...textPlan, title: "a\nb" }, "/text/title"],
    ["more than a text has", { ...textPlan, adopted: true }, "/text"],
  ])("with %s is refused, and where", async (_, text, at) => {
    await refused(world, { refusal: "invalid-request", at }, () => draft(staff.rapporteur, "wrong", text));
  });

  test("hostile words are kept as they are, in every language, and mean nothing to anybody", async () => {
    const hostile = { ...textPlan, title: HOSTILE, paragraphs: [{ ...sharing, text: `${HOSTILE}\nsecond line` }] };
    await accepted(world, 201, () => draft(staff.rapporteur, "hostile", hostile));
    const passages = (await translationsOf(staff.rapporteur, "hostile", "ar")).map((one) => ({
      ...one,
      text: HOSTILE,
    }));
    await must(act(staff.rapporteur, "hostile", "PUT texts/ar", { passages }), 200);
    const { title, paragraphs } = await versionOf(staff.desk, "hostile");
    expect(title.texts).toEqual({ fr: HOSTILE, ar: HOSTILE });
    expect(paragraphs[0].texts).toEqual({ fr: `${HOSTILE}\nsecond line`, ar: HOSTILE });
  });
});

describe("a translation that is not one", () => {
  const translation = async (changes: object) => {
    const [title] = await translationsOf(staff.rapporteur, "standing", "en");
    return { ...title, ...changes };
  };
  const putting =
    (language: string, ...passages: object[]) =>
    () =>
      act(staff.rapporteur, "standing", `PUT texts/${language}`, { passages });

  test("a passage twice, one that is not there, a title of two lines, no words, no source", async () => {
    const title = await translation({});
    const wrong = (at: string, ...passages: object[]) =>
      refused(world, { refusal: "invalid-request", at }, putting("en", ...passages));
    await wrong("/passages/1/passage", title, title);
    await wrong("/passages/0", await translation({ passage: "no-such-paragraph" }));
    await wrong("/passages/0/text", await translation({ text: "a\nb" }));
    await wrong("/passages/0/text", await translation({ text: "" }));
    await wrong("/passages/0/sourceHash", await translation({ sourceHash: "abc" }));
    await wrong("/passages");
    await refused(
      world,
      { refusal: "translation-state" },
      putting("en", await translation({ sourceHash: "0".repeat(64) })),
    );
    await accepted(world, 200, putting("en", title));
  });

  test("of the original language, of one that is unknown, and a review of what is not there", async () => {
    const title = await translation({});
    await refused(world, { refusal: "invalid-request", at: "language" }, putting("de", title));
    await refused(world, { refusal: "invalid-request", at: "language" }, putting("fr", title));
    const reviewing =
      (...passages: string[]) =>
      () =>
        act(staff.rapporteur, "standing", "POST texts/es/review", { passages });
    await refused(world, { refusal: "translation-state" }, reviewing("title"));
    await refused(world, { refusal: "invalid-request" }, reviewing("title", "title"), reviewing("no-such-paragraph"));
  });
});

test("nothing changes without the version that was read, or of a text that is not there", async () => {
  const { organiser } = world;
  await refused(world, { refusal: "precondition-required" }, () =>
    organiser(`POST ${TEXTS}/standing/circulation`, { body: {}, headers: key() }),
  );
  await refused(world, { refusal: "stale" }, () =>
    organiser(`POST ${TEXTS}/standing/circulation`, { body: {}, headers: { ...key(), "if-match": '"999"' } }),
  );
  await refused(world, { refusal: "not-found" }, () =>
    organiser(`POST ${TEXTS}/nowhere/circulation`, { body: {}, headers: { ...key(), "if-match": '"1"' } }),
  );
});
