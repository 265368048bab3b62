import { expect, test } from "vitest";
import type { Language } from "#shared/domain/language.ts";
import { EVERY_FACT, recordOf } from "./support/records.ts";
import { routingWorld as world } from "./support/routing-world.ts";

const about = { entity: "conclusion/cooperation" } as const;
const tellings = ({ entries }: ReturnType<typeof world>["ledger"]) =>
  [...entries.values()].map(({ kind, recipient }) => `${kind} to ${recipient.country} ${recipient.id}`);

test("a text is told to those whose language is out, and to the others when theirs is", async () => {
  const { ledger, queues, route } = world();
  await route(recordOf({ ...EVERY_FACT.ConclusionCirculated, languages: ["fr"] }, { ...about, id: "r-1" }));
  expect(tellings(ledger)).toEqual(["circulation to FRA fp-1"]);
  await route(recordOf({ ...EVERY_FACT.LanguagePutOut, language: "ar" }, { ...about, id: "r-2" }));
  expect(tellings(ledger)).toEqual(["circulation to FRA fp-1", "circulation to MAR fp-3", "circulation to FRA d1"]);
  expect(queues.transactional).toEqual([]);
  for (const { mailClass, lane } of ledger.entries.values()) expect([mailClass, lane]).toEqual(["MANDATORY", "bulk"]);
});

test("each is told of a version once, however often it is given out; control: of the next version again", async () => {
  const { ledger, route } = world();
  const languages: Language[] = ["ar", "en", "fr"];
  await route(recordOf({ ...EVERY_FACT.ConclusionCirculated, languages }, { ...about, id: "r-1" }));
  expect(ledger.entries.size).toBe(4);
  await route(recordOf({ ...EVERY_FACT.ConclusionCirculated, languages }, { ...about, id: "r-2" }));
  for (const language of languages)
    await route(recordOf({ ...EVERY_FACT.LanguagePutOut, language }, { ...about, id: `r-${language}` }));
  expect(ledger.entries.size).toBe(4);
  await route(recordOf({ ...EVERY_FACT.ConclusionCirculated, languages, textVersion: 2 }, { ...about, id: "r-3" }));
  expect(ledger.entries.size).toBe(8);
  await route(
    recordOf({ ...EVERY_FACT.ConclusionCirculated, languages }, { entity: "conclusion/training", id: "r-4" }),
  );
  expect(ledger.entries.size).toBe(12);
});

test("everyone is told that amendments may be submitted, whatever is out in their language, and of each time anew", async () => {
  const { ledger, queues, route } = world();
  const opened = (id: string) => route(recordOf(EVERY_FACT.AmendmentsOpened, { ...about, id }));
  await opened("r-1");
  await opened("r-1");
  expect(tellings(ledger)).toEqual([
    "amendments-open to MAR fp-3",
    "amendments-open to FRA fp-1",
    "amendments-open to FRA d1",
    "amendments-open to IRL fp-5",
  ]);
  const { deadline, conclusion, textVersion } = EVERY_FACT.AmendmentsOpened;
  for (const { particulars } of ledger.entries.values())
    expect(particulars).toEqual({ deadline, conclusion, textVersion });
  expect(queues.transactional).toEqual([]);
  await opened("r-2");
  expect(ledger.entries.size).toBe(8);
});
