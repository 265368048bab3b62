import { readFile } from "node:fs/promises";
import { namedTwice } from "#shared/domain/conclusions/bundle/named-twice.ts";

/** The JSON of a file as everybody reads it, or an Error that says what to do. */
export const readBundle = async (file: string): Promise<unknown> => {
  const text = decoded(file, await contentOf(file));
  const bundle = parsed(file, text);
  const twice = namedTwice(text);
  if (twice !== undefined)
    throw new Error(
      `${file} names ${JSON.stringify(twice)} twice in one object, so that readers could take it for two things. No bundle is made so; ask the secretariat for it again.`,
    );
  return bundle;
};

const contentOf = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Error(
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code}). Check its path, and that you may read it.`,
    );
  }
};

const decoded = (file: string, content: Buffer): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    throw new Error(`${file} is not UTF-8. It was saved anew by some program; ask the secretariat for it again.`);
  }
};

const parsed = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${file} is not JSON: ${(error as Error).message}. It was cut short or changed on its way; ask the secretariat for it again.`,
    );
  }
};
