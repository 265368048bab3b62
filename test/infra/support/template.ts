/** A CloudFormation template as far as the checks look into it. */
export interface Template {
  readonly Resources: Record<string, Resource>;
  readonly Outputs?: Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: string } }>;
}

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is whatever its resource types make of it
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export const ofType = (template: Template, type: string): [id: string, resource: Resource][] =>
  Object.entries(template.Resources)
    .filter(([, { Type }]) => Type === type)
    .map(([id, resource]) => [id, { ...resource, Properties: resource.Properties ?? {} }]);

/** Whether a value of the template, however deep, points at the resource of this logical id. */
export const pointsAt = (value: unknown, id: string): boolean => JSON.stringify(value ?? null).includes(`"${id}"`);

/** Two stacks as one, so that a check need not know which of them holds what the other refers to. */
export const merged = (producer: Template, consumer: Template): Template => {
  const exported = new Map(
    Object.values(producer.Outputs ?? {}).map(({ Value, Export }) => [Export?.Name, Value] as const),
  );
  const resolve = (_key: string, value: unknown): unknown => {
    const name = (value as { "Fn::ImportValue"?: string } | null)?.["Fn::ImportValue"];
    return name === undefined ? value : (exported.get(name) ?? value);
  };
  const { Resources } = JSON.parse(JSON.stringify(consumer), resolve) as Template;
  return { Resources: { ...producer.Resources, ...Resources } };
};

export interface Statement {
  readonly Effect: "Allow" | "Deny";
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
}

export const listed = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T];

/** Every statement a role has, inline or by a policy attached to it. */
export const statementsOf = (template: Template, role: string): Statement[] => [
  ...listed(template.Resources[role]?.Properties.Policies).flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
  ...ofType(template, "AWS::IAM::Policy")
    .filter(([, { Properties }]) => pointsAt(Properties.Roles, role))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement),
];

/** The logical id of a function's role. */
export const roleOf = ({ Properties }: Resource): string => Properties.Role?.["Fn::GetAtt"]?.[0] ?? "none";
