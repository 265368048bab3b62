import { createHash } from "node:crypto";
import { verifyBundle } from "#shared/domain/conclusions/bundle/verify-bundle.ts";
import { readBundle } from "./verify/read-bundle.ts";
import { report } from "./verify/report.ts";
import { wishFrom } from "./verify/wish.ts";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

try {
  const { file, root } = wishFrom(process.argv.slice(2));
  const bundle = await readBundle(file);
  const { isSound, lines } = report(file, bundle, verifyBundle(bundle, sha256), root);
  for (const line of lines) console.log(line);
  process.exitCode = isSound ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
