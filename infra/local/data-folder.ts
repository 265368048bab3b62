import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readJsonFile, writeJsonFile } from "./json-file.ts";
import { LocalCloudError } from "./local-cloud-error.ts";

/** The folder that holds the state of a local cloud between starts. */
export interface DataFolder {
  file(...path: string[]): string;
  /** Gives the folder back; a temporary one is removed. */
  release(): void;
}

const FOLDERS = ["checkpoints", "inbox", "logs", "queues"];

/** Opens the folder for one local cloud at a time; without a path, a new temporary one. */
export const openDataFolder = (path?: string): DataFolder => {
  const root = path ?? mkdtempSync(join(tmpdir(), "passerelle-"));
  for (const folder of FOLDERS) mkdirSync(join(root, folder), { recursive: true });

  const lock = join(root, "running.json");
  const holder = readJsonFile<{ pid: number }>(lock)?.pid;
  if (holder !== undefined && holder !== process.pid && isAlive(holder))
    throw new LocalCloudError(`${root} is in use by the local cloud with process id ${holder}: stop that one first.`);
  writeJsonFile(lock, { pid: process.pid });

  return {
    file: (...parts) => join(root, ...parts),
    release: () => rmSync(path === undefined ? root : lock, { recursive: true, force: true }),
  };
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};
