import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { AssetHashType, DockerImage } from "aws-cdk-lib";
import { type AssetCode, Code } from "aws-cdk-lib/aws-lambda";
import { buildSync } from "esbuild";

const ROOT = join(import.meta.dirname, "../..");

/** Puts files into the folder of a bundle, beside the code. */
export type PutBeside = (folder: string) => void;

/**
 * A function's code: one file with all it needs, the same bytes wherever they are made.
 * Not the CDK's NodejsFunction, which starts npx, a shell and Node for each: half of the time to synthesise.
 */
export const bundle = (entry: string, putBeside: readonly PutBeside[]): AssetCode =>
  Code.fromAsset(ROOT, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry("none"),
      // Never run. The CDK takes assets for one and the same that differ in nothing it can print.
      command: [entry, ...putBeside.map(({ name }) => name)],
      local: {
        tryBundle: (folder) => {
          for (const { path, contents } of build(entry)) writeFileSync(join(folder, basename(path)), contents);
          for (const put of putBeside) put(folder);
          return true;
        },
      },
    },
  });

const build = (entry: string) =>
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile: "index.mjs",
    write: false,
    bundle: true,
    // The SDK comes along: what was tested is what runs.
    external: [],
    platform: "node",
    format: "esm",
    target: "node24",
    mainFields: ["module", "main"],
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    // For packages that are CommonJS and ask for others at run time.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: "error",
  }).outputFiles;
