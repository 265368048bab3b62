import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readBundle } from "#infra/verify/read-bundle.ts";
import { report } from "#infra/verify/report.ts";
import { wishFrom } from "#infra/verify/wish.ts";
import { sealBundle } from "#shared/domain/conclusions/bundle/seal-bundle.ts";
import { verifyBundle } from "#shared/domain/conclusions/bundle/verify-bundle.ts";
import { sha256 } from "../support/sample-text.ts";
import { randomDecision } from "./support/random-decision.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bundle-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** As `npm run verify --` does it, without npm. */
const verify = (...args: string[]) =>
  new Promise<{ code: number; said: string }>((done) => {
    const run = execFile(process.execPath, ["infra/verify.ts", ...args], (_error, stdout, stderr) =>
      done({ code: run.exitCode ?? -1, said: stdout + stderr }),
    );
  });

const fileOf = async (name: string, content: string | Uint8Array): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
};

const bundle = sealBundle(randomDecision("recorded", 3), sha256);

test("a sound bundle is said in words, with the root to compare", async () => {
  const { code, said } = await verify(await fileOf("sound.json", JSON.stringify(bundle, undefined, 2)));
  expect(said).toContain("is sound: everything in it follows from the rest.");
  expect(said).toMatch(/By a recorded vote.*: \d+ in favour, \d+ against, \d+ abstaining/);
  expect(said).toMatch(/Majority, .* \d+ (>|≤|≥|<) \d+/);
  expect(said).toContain(`Root of the record: ${bundle.root}\n`);
  expect(said).toContain("Compare the root");
  expect(code).toBe(0);
});

test("a bundle with the root that somebody holds is theirs, another is not", () => {
  const verdict = verifyBundle(bundle, sha256);
  const held = report("held.json", bundle, verdict, wishFrom(["held.json", "--root", bundle.root.toUpperCase()]).root);
  expect(held.lines.join("\n")).toContain("the one that you hold");
  expect(held.isSound).toBe(true);
  const other = report("held.json", bundle, verdict, sha256("another"));
  expect(other.lines[0]).toContain("IS ANOTHER RECORD");
  expect(other.isSound).toBe(false);
});

test("an altered bundle is said with the places, and commands no terminal", async () => {
  const { text } = bundle;
  const altered = { ...bundle, text: { ...text, version: text.version + 1 }, "note\u001b[2J/": 1, conclusion: "other" };
  const { code, said } = await verify(await fileOf("altered.json", JSON.stringify(altered)));
  expect(said).toContain("IS ALTERED");
  expect(said).toContain("/note\ufffd[2J~1 is not part of the format");
  expect(code).toBe(1);
});

test("what is no bundle of this format is said to be none", () => {
  for (const value of [{ format: "passerelle-decision/2" }, [], null, "bundle"]) {
    const { isSound, lines } = report("other.json", value, verifyBundle(value, sha256));
    expect(lines[0]).toContain("is NO BUNDLE that can be verified here");
    expect(isSound).toBe(false);
  }
});

test.each([
  ["nothing.json", undefined, "cannot be read (ENOENT). Check its path"],
  ["short.json", JSON.stringify(bundle).slice(0, 500), "is not JSON: "],
  ["twice.json", `{"root":"x",${JSON.stringify(bundle).slice(1)}`, 'names "root" twice'],
  ["latin.json", Uint8Array.of(0x22, 0xe9, 0x22), "is not UTF-8"],
])("%s is refused with what to do", async (name, content, sentence) => {
  const file = content === undefined ? join(folder, name) : await fileOf(name, content);
  await expect(readBundle(file)).rejects.toThrow(sentence);
});

test("without a file, or with half a root, it is said how to ask", async () => {
  expect(await verify()).toEqual({ code: 1, said: expect.stringContaining("npm run verify -- bundle.json") });
  expect(() => wishFrom(["a.json", "--root", "12ab"])).toThrow("64 hexadecimal");
  expect(() => wishFrom(["a.json", "--what"])).toThrow("npm run verify -- bundle.json");
});
