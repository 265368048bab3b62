import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reply } from "#test/support/api.ts";
import { key, must, openWorld, type World } from "#test/support/conference-world.ts";
import { textPlan } from "#test/support/samples.ts";
import { draft, etagOf, type Staff, staffOf, TEXTS, translationsOf, versionOf } from "#test/support/texts.ts";
import { withoutGuard } from "#test/support/without-guard.ts";

const AT_ONCE = 6;

let world: World;
let staff: Staff;
const open = () => {
  beforeAll(async () => {
    world = await openWorld();
    staff = await staffOf(world);
    // Everyone's function is up, so that in a race all of them read before anyone has written.
    await many(() => staff.desk(`GET ${TEXTS}`));
  });
  afterAll(() => world.cloud.stop());
};

const many = (attempt: (n: number) => Promise<Reply>) =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, n) => attempt(n)));
const succeeded = (replies: Reply[]) => replies.filter(({ status }) => status < 300).length;
const refusedWith = (replies: Reply[]) => [...new Set(replies.map(({ status }) => status).filter((one) => one >= 300))];

const draftAtOnce = (id: string) => many(() => draft(staff.rapporteur, id));
const circulateAtOnce = async (id: string) => {
  await must(draft(staff.rapporteur, id), 201);
  const etag = await etagOf(world.organiser, id);
  return many(() =>
    world.organiser(`POST ${TEXTS}/${id}/circulation`, { body: {}, headers: { ...key(), "if-match": etag } }),
  );
};
/** Two rapporteurs and more, who all read the same version and each write a title of their own. */
const writeAtOnce = async (id: string) => {
  await must(draft(staff.rapporteur, id), 201);
  const etag = await etagOf(world.organiser, id);
  return many((n) =>
    staff.rapporteur(`PUT ${TEXTS}/${id}/text`, {
      body: { ...textPlan, title: `Titre de ${n}` },
      headers: { "if-match": etag },
    }),
  );
};
const circulationsOf = async (id: string) => {
  const { items } = (await must(world.organiser(`GET /conferences/honcb-15/audit?entity=conclusion/${id}`), 200)).body;
  return items.filter(({ fact }: { fact: { type: string } }) => fact.type === "ConclusionCirculated").length;
};

describe("many at once", () => {
  open();

  test("write one text from the same version: one is taken, and the others are told that theirs is old", async () => {
    const replies = await writeAtOnce("written");
    expect(succeeded(replies)).toBe(1);
    expect(refusedWith(replies)).toEqual([412]);
    const winner = replies.find(({ status }) => status === 200)?.body.title.fr;
    expect((await versionOf(staff.desk, "written")).title.texts.fr).toBe(winner);
  });

  test("translate one text: one is taken, and nobody's passages are lost without a word", async () => {
    await must(draft(staff.rapporteur, "translated"), 201);
    const etag = await etagOf(world.organiser, "translated");
    const passages = await translationsOf(staff.rapporteur, "translated", "en");
    const replies = await many((n) =>
      staff.rapporteur(`PUT ${TEXTS}/translated/texts/en`, {
        body: { passages: [passages[n % passages.length]] },
        headers: { "if-match": etag },
      }),
    );
    expect(succeeded(replies)).toBe(1);
    expect(refusedWith(replies)).toEqual([412]);
  });

  test("begin one text: there is one", async () => {
    const replies = await draftAtOnce("begun");
    expect(succeeded(replies)).toBe(1);
    expect(refusedWith(replies)).toEqual([409]);
  });

  test("circulate one text: it goes out once", async () => {
    const replies = await circulateAtOnce("circulated");
    expect(succeeded(replies)).toBe(1);
    expect(await circulationsOf("circulated")).toBe(1);
  });
});

describe("control: without the condition on the version", () => {
  open();

  test("a text goes out several times", async () => {
    withoutGuard(world.cloud, "CONCLUSION#");
    expect(succeeded(await circulateAtOnce("circulated"))).toBeGreaterThan(1);
    expect(await circulationsOf("circulated")).toBeGreaterThan(1);
  });

  test("the words of one still stand: they are written once, whoever believes to be the first", async () => {
    expect(succeeded(await writeAtOnce("written"))).toBe(1);
  });
});

describe("control: without that, and with words that may be written again", () => {
  open();

  test("several are told that their text was taken, and one of them stands", async () => {
    withoutGuard(world.cloud, "");
    expect(succeeded(await writeAtOnce("written"))).toBeGreaterThan(1);
  });
});
