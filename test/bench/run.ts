import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { synthesise } from "#infra/local/synth.ts";
import { fanOut } from "./fan-out/fan-out.ts";

/** Measures that compare one thing with another on the same machine; each ends with one JSON object and its verdict. */
const BENCHES: Readonly<Record<string, (assembly: string, say: (line: string) => void) => Promise<boolean>>> = {
  "fan-out": fanOut,
};

const [name = ""] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) throw new RangeError(`npm run bench -- <name>; there is ${Object.keys(BENCHES).join(", ")}`);

const folder = mkdtempSync(join(tmpdir(), "passerelle-bench-"));
try {
  await synthesise(join(folder, "app"));
  const within = await bench(join(folder, "app"), (line) => console.log(line));
  process.exitCode = within ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
