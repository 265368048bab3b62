import { existsSync, mkdirSync, renameSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inject } from "vitest";
import { synthesise } from "#infra/local/synth.ts";

/** Another CDK app than ours, synthesised once per test run by whichever file asks first. */
export const assemblyOf = async (name: string, entry: string): Promise<string> => {
  const folder = join(inject("runFolder"), name);
  const lock = `${folder}.lock`;
  while (!existsSync(folder)) {
    if (take(lock)) {
      try {
        await synthesise(`${folder}.new`, entry);
        renameSync(`${folder}.new`, folder);
      } finally {
        rmdirSync(lock);
      }
    } else await sleep(50);
  }
  return folder;
};

const take = (lock: string): boolean => {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
};
