import { readJsonFile, writeJsonFile } from "./json-file.ts";

/** The time of the local cloud: real time, moved by a fixed distance. */
export interface Clock {
  now(): number;
  /** Milliseconds between real time and the cloud's. */
  offset(): number;
  set(instant: Date): void;
  /** Tells when somebody has moved the clock; answers how to stop listening. */
  onMove(listener: (movedBy: number) => void): () => void;
}

/** Opens the clock where the last run left it. */
export const openClock = (file: string): Clock => {
  const listeners = new Set<(movedBy: number) => void>();
  let offset = readJsonFile<{ offset: number }>(file)?.offset ?? 0;

  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    set: (instant) => {
      const before = offset;
      offset = instant.getTime() - Date.now();
      writeJsonFile(file, { offset });
      for (const listener of listeners) listener(offset - before);
    },
    onMove: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
