import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "#shared/adapters/item-keys.ts";
import { caller, refusalOf } from "#test/support/api.ts";
import {
  addressOf,
  CONFERENCE,
  type FocalPoint,
  key,
  linkIn,
  must,
  newestText,
  openWorld,
  type World,
} from "#test/support/conference-world.ts";
import { addReaders, givingOut, WORDS } from "#test/support/giving-out.ts";
import { versioned } from "#test/support/nominating.ts";
import { at, PATIENTLY } from "#test/support/reminding.ts";
import { expectSameAnswer } from "#test/support/same-answer.ts";
import { conferencePlan, textPlan } from "#test/support/samples.ts";

const OTHER = "regional-4";
const HEAD = "head@ncb-fra.example";

let world: World;
let text: Awaited<ReturnType<typeof givingOut>>;
let france: FocalPoint;
let morocco: FocalPoint;

beforeAll(async () => {
  world = await openWorld({ reminders: "default" });
  await addReaders(world, { FRA: "fr", GBR: "en", MAR: "ar" });
  [france, , morocco] = [await world.focalPoint("FRA"), await world.focalPoint("GBR"), await world.focalPoint("MAR")];
  await confirmed(france);
  text = await givingOut(world);
});
afterAll(() => world.cloud.stop());

/** A delegation of a head, who reads French, taken to its end. */
const confirmed = async (one: FocalPoint): Promise<void> => {
  await must(one.draft(), 201);
  await must(one.submit(), 200);
  const path = `/conferences/${CONFERENCE}/delegations/${one.country}` as const;
  const approval = {
    body: { decision: "approve" },
    headers: { ...key(), ...(await versioned(world.organiser, path)) },
  };
  await must(world.organiser(`POST ${path}/decision`, approval), 200);
  const headers = { ...key(), "if-match": await one.etag() };
  await must(one.call("POST /delegation/confirmation", { body: {}, headers }), 200);
  await world.cloud.idle();
};

/** Mails of a kind to each reader, by what is on record and delivered. */
const told = async (kind: string): Promise<Record<string, number>> => {
  const { body } = await must(world.organiser(`GET /conferences/${CONFERENCE}/mail?kind=${kind}&limit=100`), 200);
  const counts: Record<string, number> = {};
  for (const { person, state } of body.items) {
    const who = person.replace(/^(\w+)\/(\w+)\/.*$/, "$1 $2");
    if (state === "DELIVERED") counts[who] = (counts[who] ?? 0) + 1;
  }
  return counts;
};
const becomesTold = (kind: string, whom: Record<string, number>) =>
  expect.poll(() => told(kind), PATIENTLY).toEqual(whom);

describe("before a text is circulated", () => {
  test("no delegation sees anything of it, and its address answers as one where there is none", async () => {
    await text.draft();
    await text.translate("en");
    expect((await must(france.call("GET /delegation/conclusions"), 200)).body).toEqual({ items: [] });
    const [draft, absent] = [
      await france.call("GET /delegation/conclusions/cooperation?language=fr"),
      await france.call("GET /delegation/conclusions/no-such-text?language=fr"),
    ];
    expect(refusalOf(draft)).toBe("not-found");
    expectSameAnswer(draft, absent);
    expect(await told("circulation")).toEqual({});
  });
});

describe("a text that is circulated in two languages", () => {
  test("is told to those who read them there, by mail and in their language", async () => {
    await text.circulate();
    await becomesTold("circulation", { "contact FRA": 1, "delegate FRA": 1, "contact GBR": 1 });
    const french = await newestText(world.cloud, addressOf("FRA"));
    expect(french).toContain("Texte\u00a0: Conclusions sur la coopération");
    expect(french).toContain("Disponible en\u00a0: anglais et français");
    expect(french).toMatch(/\/l\/fr\?conference=honcb-15#[\w-]{43}/);
    const head = await newestText(world.cloud, HEAD);
    expect(head).toContain("Texte\u00a0: Conclusions sur la coopération");
    // A link of the head's own, which opens the same text.
    const { body } = await must(
      world.anyone("POST /sessions", { body: { token: await linkIn(world.cloud, HEAD) } }),
      201,
    );
    const call = caller(world.cloud.apiUrl, `Bearer ${body.session}`);
    expect((await must(call("GET /sessions/current"), 200)).body).toMatchObject({ as: "head", country: "FRA" });
    await must(call("GET /delegation/conclusions/cooperation?language=fr"), 200);
    expect(await newestText(world.cloud, addressOf("GBR"))).toContain(`Text: ${WORDS.en[0]}`);
  });

  test("is read there by whoever holds a link, numbered alike, and its draft translations are not", async () => {
    const { body } = await must(morocco.call("GET /delegation/conclusions"), 200);
    expect(body.items).toMatchObject([
      { id: "cooperation", state: "CIRCULATED", textVersion: 1, languages: ["en", "fr"] },
    ]);
    expect(body.items[0].title).toEqual({ en: WORDS.en[0], fr: textPlan.title });
    const read = async (language: string) =>
      (await must(morocco.call(`GET /delegation/conclusions/cooperation?language=${language}`), 200)).body.paragraphs;
    expect(await read("en")).toEqual(
      textPlan.paragraphs.map(({ id, part, origin, text: original }, place) => ({
        ...{ id, part, origin, text: WORDS.en[place + 1], hash: sha256(original) },
        ...(place > 0 && { number: String(place) }),
      })),
    );
    expect((await read("fr")).map(({ number }: { number?: string }) => number)).toEqual([undefined, "1", "2"]);

    await text.translate("ar");
    const arabic = await morocco.call("GET /delegation/conclusions/cooperation?language=ar");
    expect(arabic.status).toBe(409);
    expect(arabic.body).toMatchObject({ languages: ["en", "fr"] });
    expect((await must(morocco.call("GET /delegation/conclusions"), 200)).text).not.toContain(WORDS.ar[0]);
  });

  test("is told to those who read a third one when it is put out, and to nobody twice", async () => {
    const everybody = { "contact FRA": 1, "delegate FRA": 1, "contact GBR": 1, "contact MAR": 1 };
    expect(await told("circulation")).not.toHaveProperty("contact MAR");
    await text.release("ar");
    await becomesTold("circulation", everybody);
    const arabic = await newestText(world.cloud, addressOf("MAR"));
    expect(arabic).toContain(WORDS.ar[0]);
    // Control: now the translation is read.
    await must(morocco.call("GET /delegation/conclusions/cooperation?language=ar"), 200);
    await world.cloud.idle();
    expect(await told("circulation")).toEqual(everybody);
  });
});

describe("a text of another conference", () => {
  test("answers as one that there is not, and is not listed", async () => {
    const { organiser } = world;
    await must(organiser("POST /conferences", { body: { ...conferencePlan, id: OTHER }, headers: key() }), 201);
    const body = { id: "elsewhere", text: textPlan };
    await must(organiser(`POST /conferences/${OTHER}/conclusions`, { body, headers: key() }), 201);
    const announce = { headers: { ...key(), "if-match": '"1"' } };
    await must(organiser(`POST /conferences/${OTHER}/announcement`, announce), 200);
    const path = `/conferences/${OTHER}/conclusions/elsewhere` as const;
    const headers = { ...key(), ...(await versioned(organiser, path)) };
    await must(organiser(`POST ${path}/circulation`, { body: {}, headers }), 200);

    const [foreign, absent] = [
      await france.call("GET /delegation/conclusions/elsewhere?language=fr"),
      await france.call("GET /delegation/conclusions/no-such-text?language=fr"),
    ];
    expect(refusalOf(foreign)).toBe("not-found");
    expectSameAnswer(foreign, absent);
    const { body: list } = await must(france.call("GET /delegation/conclusions"), 200);
    expect(list.items.map(({ id }: { id: string }) => id)).toEqual(["cooperation"]);
    // Control: one of the own conference is there.
    await must(france.call("GET /delegation/conclusions/cooperation?language=fr"), 200);
  });
});

describe("amendments", () => {
  test("that may be submitted are told to everyone, until when, and the text says so", async () => {
    await text.openAmendments("2019-02-20T18:00");
    await becomesTold("amendments-open", {
      "contact FRA": 1,
      "delegate FRA": 1,
      "contact GBR": 1,
      "contact MAR": 1,
    });
    expect(await newestText(world.cloud, addressOf("GBR"))).toContain(
      "Amendments can be submitted until Wednesday, 20\u00a0February\u00a02019 at\u00a018:00.",
    );
    const { body } = await must(france.call("GET /delegation/conclusions"), 200);
    expect(body.items).toMatchObject([{ state: "AMENDMENTS_OPEN", amendmentsUntil: "2019-02-20T17:00:00.000Z" }]);
  });

  test("are reminded of two days before their end, where a delegation is confirmed", async () => {
    const reminded = (to: string) =>
      world.cloud.inbox.list({ to }).filter(({ subject }) => subject?.startsWith("Rappel\u00a0: amendements")).length;
    await at(world, "2019-02-18T07:59:00Z");
    expect(reminded(addressOf("FRA"))).toBe(0);
    await at(world, "2019-02-18T08:02:00Z");
    await expect.poll(() => [reminded(addressOf("FRA")), reminded(HEAD)], PATIENTLY).toEqual([1, 1]);
    expect(await newestText(world.cloud, HEAD)).toContain("mercredi 20\u00a0février\u00a02019 à\u00a018:00");
  });
});
