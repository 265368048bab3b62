import { parseArgs } from "node:util";

const USAGE = "Say which bundle to verify: npm run verify -- bundle.json [--root THE-ROOT-THAT-CAME-WITH-THE-RESULT]";

export interface Wish {
  readonly file: string;
  readonly root?: string;
}

export const wishFrom = (args: string[]): Wish => {
  const { values, positionals } = parsed(args);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Error(USAGE);
  const root = values.root?.trim().toLowerCase();
  if (root === undefined) return { file };
  if (!/^[0-9a-f]{64}$/.test(root)) throw new Error("A root is 64 hexadecimal digits; copy it whole from the result.");
  return { file, root };
};

const parsed = (args: string[]) => {
  try {
    return parseArgs({ args, allowPositionals: true, options: { root: { type: "string" } } });
  } catch {
    throw new Error(USAGE);
  }
};
