import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The part of a CloudFormation template that the local cloud reads. */
export interface Template {
  readonly Parameters?: Record<string, { readonly Type: string; readonly Default?: unknown }>;
  readonly Mappings?: Record<string, Record<string, Record<string, unknown>>>;
  readonly Conditions?: Record<string, unknown>;
  readonly Resources?: Record<string, TemplateResource>;
  readonly Outputs?: Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>;
}

export interface TemplateResource {
  readonly Type: string;
  readonly Condition?: string;
  readonly Properties?: Record<string, unknown>;
  readonly Metadata?: Record<string, unknown>;
}

export interface StackTemplate {
  readonly name: string;
  readonly template: Template;
}

/** A synthesised CDK app: its stacks, and the folders of the bundles by the key they would be uploaded under. */
export interface Assembly {
  readonly stacks: readonly StackTemplate[];
  readonly assets: ReadonlyMap<string, string>;
}

interface Manifest {
  readonly artifacts?: Record<string, Artifact>;
}

interface Artifact {
  readonly type: string;
  readonly properties?: { templateFile?: string; stackName?: string; file?: string; directoryName?: string };
}

interface AssetManifest {
  readonly files?: Record<
    string,
    { source: { path?: string }; destinations: Record<string, { readonly objectKey: string }> }
  >;
}

const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), "utf8")) as T;

/** Reads a cloud assembly (`cdk.out`), stages within it included. */
export const readAssembly = (given: string): Assembly => {
  // Functions run in the folder of their bundle, where a relative path means something else.
  const folder = resolve(given);
  const stacks: StackTemplate[] = [];
  const assets = new Map<string, string>();

  for (const [id, { type, properties = {} }] of Object.entries(readManifest(folder).artifacts ?? {})) {
    if (type === "aws:cloudformation:stack" && properties.templateFile)
      stacks.push({ name: properties.stackName ?? id, template: readJson(folder, properties.templateFile) });
    if (type === "cdk:asset-manifest" && properties.file)
      for (const { source, destinations } of Object.values(
        readJson<AssetManifest>(folder, properties.file).files ?? {},
      ))
        for (const { objectKey } of Object.values(destinations))
          if (source.path) assets.set(objectKey, join(folder, source.path));
    if (type === "cdk:cloud-assembly" && properties.directoryName) {
      const nested = readAssembly(join(folder, properties.directoryName));
      stacks.push(...nested.stacks);
      for (const [key, path] of nested.assets) assets.set(key, path);
    }
  }
  return { stacks, assets };
};

const readManifest = (folder: string): Manifest => {
  try {
    return readJson<Manifest>(folder, "manifest.json");
  } catch (cause) {
    throw new Error(`${folder} holds no synthesised app (its manifest.json cannot be read).`, { cause });
  }
};
