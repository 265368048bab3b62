import type { Assembly, StackTemplate, TemplateResource } from "./assembly.ts";
import { type Identity, identify } from "./attributes.ts";
import type { Place } from "./place.ts";
import { NO_VALUE, resolve, type Scope } from "./resolve.ts";
import { assertKnown, type MeantType } from "./resource-types.ts";

/** A resource of a template with every value that it would have, had it been deployed to this machine. */
export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly ref: string;
  readonly arn: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is CloudFormation's, and each reader takes what it knows.
  readonly properties: Record<string, any>;
}

/** Everything that the templates would have made. */
export interface Deployment {
  readonly place: Place;
  ofType(...types: MeantType[]): Resource[];
  byArn(arn: string): Resource | undefined;
  byRef(type: MeantType, ref: string): Resource | undefined;
  /** Folder of a bundle, by the key it would be uploaded under. */
  asset(key: string): string;
}

/** Resolves the templates of an assembly as CloudFormation would, to the addresses of this machine. */
export const deploy = (assembly: Assembly, place: Place): Deployment => {
  const exported = new Map<string, () => unknown>();
  const resources = assembly.stacks.flatMap((stack) => readStack(stack, place, exported));

  return {
    place,
    ofType: (...types) => resources.filter(({ type }) => (types as string[]).includes(type)),
    byArn: (arn) => resources.find((resource) => resource.arn === arn),
    byRef: (type, ref) => resources.find((resource) => resource.type === type && resource.ref === ref),
    asset: (key) => {
      const folder = assembly.assets.get(key);
      if (!folder) throw new Error(`The app was synthesised without the asset ${key}.`);
      return folder;
    },
  };
};

const readStack = (
  { name, template }: StackTemplate,
  place: Place,
  exported: Map<string, () => unknown>,
): Resource[] => {
  const { Parameters = {}, Mappings = {}, Conditions = {}, Resources = {}, Outputs = {} } = template;
  const pseudo: Record<string, unknown> = {
    "AWS::AccountId": place.account,
    "AWS::Region": place.region,
    "AWS::Partition": place.partition,
    "AWS::URLSuffix": place.urlSuffix,
    "AWS::StackName": name,
    "AWS::StackId": `arn:${place.partition}:cloudformation:${place.region}:${place.account}:stack/${name}/local`,
    "AWS::NotificationARNs": [],
    "AWS::NoValue": NO_VALUE,
  };

  const identities = new Map<string, Identity>();
  const identityOf = (logicalId: string): Identity => {
    const known = identities.get(logicalId);
    if (known) return known;
    const resource = Resources[logicalId];
    if (!resource) throw new Error(`${name} refers to ${logicalId}, which it does not hold.`);
    const property = (key: string) => resolve(resource.Properties?.[key], scope);
    const identity = identify(resource.Type, { stack: name, logicalId, property, place });
    identities.set(logicalId, identity);
    return identity;
  };

  const scope: Scope = {
    ref: (target) => {
      if (target in pseudo) return pseudo[target];
      const parameter = Parameters[target];
      if (!parameter) return identityOf(target).ref;
      if (parameter.Default === undefined)
        throw new Error(`${name} needs the parameter ${target}, which has no default.`);
      return parameter.Default;
    },
    // An attribute that nothing here gives a meaning to (a DKIM token, say) still has a value.
    attribute: (logicalId, attribute) => identityOf(logicalId).attributes[attribute] ?? `${logicalId}.${attribute}`,
    imported: (exportName) => {
      const value = exported.get(exportName);
      if (!value) throw new Error(`${name} imports ${exportName}, which no stack exports.`);
      return value();
    },
    condition: (condition) => resolve(Conditions[condition], scope) === true,
    mapping: (map, key, second) => Mappings[map]?.[key]?.[second],
  };

  for (const { Value, Export } of Object.values(Outputs))
    if (Export) exported.set(String(resolve(Export.Name, scope)), () => resolve(Value, scope));

  return Object.entries(Resources)
    .filter(([, { Condition }]) => Condition === undefined || scope.condition(Condition))
    .map(([logicalId, resource]) => toResource(name, logicalId, resource, scope, identityOf));
};

const toResource = (
  stack: string,
  logicalId: string,
  { Type: type, Properties = {} }: TemplateResource,
  scope: Scope,
  identityOf: (logicalId: string) => Identity,
): Resource => {
  assertKnown(type, `${stack}/${logicalId}`);
  let properties: Record<string, unknown> | undefined;
  return {
    stack,
    logicalId,
    type,
    get ref() {
      return identityOf(logicalId).ref;
    },
    get arn() {
      return identityOf(logicalId).attributes.Arn ?? "";
    },
    // Only what is asked for is resolved: stacks may refer to one another in any order.
    get properties() {
      properties ??= resolve(Properties, scope) as Record<string, unknown>;
      return properties;
    },
  };
};
