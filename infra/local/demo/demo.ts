import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { type Cloud, startCloud } from "../cloud.ts";
import { LocalCloudError } from "../local-cloud-error.ts";
import { grant } from "../organisers.ts";
import { synthesise } from "../synth.ts";
import { CALENDAR } from "./conference-plan.ts";
import { castOf, type MemberState } from "./people.ts";
import { play } from "./play.ts";
import { plotFor } from "./plot.ts";
import { progressOn } from "./progress.ts";
import { SECOND_ORGANISER, stageAt } from "./stage.ts";
import { UnexpectedAnswer } from "./unexpected-answer.ts";
import { differences, faultsOf } from "./verdict.ts";

/** `npm run demo`: a whole conference on a fresh local cloud; the last line is the outcome as JSON. */
const run = async (dataDir: string): Promise<boolean> => {
  const began = performance.now();
  const progress = progressOn(process.stdout);
  const csv = readFileSync(join(import.meta.dirname, "members.csv"), "utf8");
  const cast = castOf(parse(csv, { columns: true }) as MemberState[]);
  const assembly = join(dataDir, "app");
  const said: string[] = [];
  let cloud: Cloud | undefined;
  let interrupted = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, async () => {
      interrupted = true;
      process.stdout.write("\nStopping …\n");
      await cloud?.stop();
      rmSync(dataDir, { recursive: true, force: true });
      process.exit(130);
    });
  try {
    await progress.step(
      "The app is synthesised",
      () => synthesise(assembly),
      () => "the templates that a deployment would send",
    );
    cloud = await progress.step(
      "A fresh cloud starts",
      () => startCloud({ assembly, dataDir, clock: CALENDAR.created, log: (line) => said.push(line) }),
      ({ apiUrl }) => apiUrl,
    );
    for (const subject of ["organiser", SECOND_ORGANISER]) await grant(cloud, subject);
    const { tally, comparison } = await play(stageAt(cloud, { csv, cast, plot: plotFor(cast), progress }));
    const faults = [...faultsOf(comparison), ...differences(tally)];
    for (const fault of faults) process.stdout.write(`✗ ${fault}.\n`);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    process.stdout.write(`${JSON.stringify({ ...tally, seconds })}\n`);
    return faults.length === 0;
  } catch (error) {
    // What fails because the cloud is being stopped is no news.
    if (interrupted) return await new Promise(() => {});
    const { message, stack } = error as Error;
    const isTold = error instanceof UnexpectedAnswer || error instanceof LocalCloudError;
    process.stderr.write(`\n${isTold ? message : stack}\n`);
    if (said.length > 0) process.stderr.write(`\nThe local cloud said last:\n${said.slice(-15).join("\n")}\n`);
    return false;
  } finally {
    await cloud?.stop();
  }
};

const dataDir = mkdtempSync(join(tmpdir(), "passerelle-demo-"));
const asPromised = await run(dataDir);
if (asPromised) rmSync(dataDir, { recursive: true, force: true });
else process.stderr.write(`What this run left, with the logs of every function: ${dataDir}\n`);
process.exitCode = asPromised ? 0 : 1;
