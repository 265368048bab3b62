import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { LocalCloudError } from "./local-cloud-error.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Synthesises the app into a folder, in place of what is there: the templates and bundles that a deployment would upload. */
export const synthesise = async (folder: string, app = join(ROOT, "infra/app.ts")): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  const child = spawn(process.execPath, [app], {
    cwd: ROOT,
    // The checks of cdk-nag concern what is deployed; npm run synth and the tests make them.
    env: { ...process.env, CDK_OUTDIR: resolve(folder), CDK_CONTEXT_JSON: JSON.stringify({ nag: "false" }) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new LocalCloudError(`The CDK app could not be synthesised:\n${said.trim()}`);
};
