import { describe, expect, test } from "vitest";
import { amendableUntil, circulatedVersion, languagesOut } from "#shared/domain/conclusions/circulated-version.ts";
import type { TextVersion } from "#shared/domain/conclusions/conclusion.ts";
import { textHash } from "#shared/domain/conclusions/conclusion-text.ts";
import { languageHash } from "#shared/domain/conclusions/translation.ts";
import type { Language } from "#shared/domain/language.ts";
import { inLanguages, sha256 } from "./support/sample-text.ts";

const TEXT = inLanguages();
const AT = "2019-03-01T09:00:00.000Z";

const version = (number: number, circulatedAt?: string, languages: readonly Language[] = []): TextVersion => ({
  ...{ version: number, textHash: textHash(TEXT, sha256), ...(circulatedAt && { circulatedAt }) },
  out: Object.fromEntries(
    languages.map((language) => [language, { languageHash: languageHash(TEXT, language, sha256) ?? "", at: AT }]),
  ),
});

describe("what delegations have of a text", () => {
  test("nothing of a draft, and of what is worked upon the version before it", () => {
    expect(circulatedVersion({ current: version(1), earlier: [] })).toBeUndefined();
    expect(circulatedVersion({ current: version(2), earlier: [version(1, AT)] })?.version).toBe(1);
    expect(circulatedVersion({ current: version(2, AT), earlier: [version(1, AT)] })?.version).toBe(2);
  });

  test("the languages that were given out and have their words", () => {
    expect(languagesOut(version(1, AT, ["fr", "ar", "en"]), TEXT)).toEqual(["ar", "en", "fr"]);
    expect(languagesOut(version(1, AT, ["fr", "ar", "en"]), inLanguages(undefined, ["fr"]))).toEqual(["en", "fr"]);
    expect(languagesOut(version(1), TEXT)).toEqual([]);
  });
});

describe("until when a text may be amended", () => {
  const deadline = "2019-03-20T17:00:00.000Z";
  const round = { version: 1, openedAt: AT, deadline };
  const until = (state: "AMENDMENTS_OPEN" | "CIRCULATED", rounds: (typeof round & { closedAt?: string })[], now = AT) =>
    amendableUntil({ state, rounds }, new Date(now));

  test("its deadline, exclusive", () => {
    expect(until("AMENDMENTS_OPEN", [round])).toBe(deadline);
    expect(until("AMENDMENTS_OPEN", [round], "2019-03-20T16:59:59.999Z")).toBe(deadline);
    expect(until("AMENDMENTS_OPEN", [round], deadline)).toBeUndefined();
  });

  test("never where there is no round, or it is closed", () => {
    expect(until("CIRCULATED", [])).toBeUndefined();
    expect(until("CIRCULATED", [round])).toBeUndefined();
    expect(until("AMENDMENTS_OPEN", [{ ...round, closedAt: AT }])).toBeUndefined();
  });
});
