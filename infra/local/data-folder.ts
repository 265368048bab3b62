import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readJsonFile, writeJsonFile } from "./json-file.ts";
import { LocalCloudError } from "./local-cloud-error.ts";

/** The folder that holds the state of a local cloud between starts. */
export interface DataFolder {
  file(...path: string[]): string;
  /** Gives the folder back; a temporary one is removed. */
  release(): void;
}

const FOLDERS = ["checkpoints", "inbox", "logs", "queues"];
const FILES = ["app", "clock.json", "dynamo.db", "dynamo.db-shm", "dynamo.db-wal", "issuer.json", "schedules.json"];

/** Opens the folder for one local cloud at a time, emptied where a fresh one is wanted; without a path, a temporary one. */
export const openDataFolder = (path?: string, fresh = false): DataFolder => {
  const root = path === undefined ? mkdtempSync(join(tmpdir(), "passerelle-")) : resolve(path);
  const lock = join(root, "running.json");
  const holder = readJsonFile<{ pid: number }>(lock)?.pid;
  if (holder !== undefined && holder !== process.pid && isAlive(holder))
    throw new LocalCloudError(`${root} is in use by the local cloud with process id ${holder}: stop that one first.`);

  if (fresh) empty(root);
  for (const folder of FOLDERS) mkdirSync(join(root, folder), { recursive: true });
  writeJsonFile(lock, { pid: process.pid });
  return {
    file: (...parts) => join(root, ...parts),
    release: () => rmSync(path === undefined ? root : lock, { recursive: true, force: true }),
  };
};

/** Removes only what a local cloud makes: the folder may have been named by mistake. */
const empty = (root: string) => {
  for (const name of [...FOLDERS, ...FILES]) rmSync(join(root, name), { recursive: true, force: true });
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};
