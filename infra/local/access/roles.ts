import { createHash } from "node:crypto";
import type { Deployment, Resource } from "../template/deployment.ts";

/** Who calls: a role of the templates with its policies, or the administrator of the local cloud. */
export interface Principal {
  readonly accessKey: string;
  readonly name: string;
  readonly arn: string;
  readonly policies: readonly { readonly name: string; readonly policy: unknown }[];
  readonly administrator?: true;
}

/** Managed policies of AWS that say nothing about the services of the local cloud. */
const WITHOUT_MEANING_HERE = /:aws:policy\/(service-role\/AWSLambdaBasicExecutionRole|AWSXRayDaemonWriteAccess)$/;

/** The access key that stands for a role: no two roles share one. */
const accessKeyOf = (arn: string) => `ASIA${createHash("sha256").update(arn).digest("hex").slice(0, 16).toUpperCase()}`;

/** The roles of the templates, by the access key that their functions are given. */
export const readRoles = (deployment: Deployment): ReadonlyMap<string, Principal> => {
  const attached = deployment.ofType("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy");
  return new Map(
    deployment.ofType("AWS::IAM::Role").map((role) => {
      const principal = {
        accessKey: accessKeyOf(role.arn),
        name: role.ref,
        arn: role.arn.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/").concat("/local"),
        policies: policiesOf(role, attached),
      };
      return [principal.accessKey, principal];
    }),
  );
};

export const roleByArn = (roles: ReadonlyMap<string, Principal>, arn: string): Principal => {
  const role = roles.get(accessKeyOf(arn));
  if (!role) throw new Error(`The templates hold no role ${arn}.`);
  return role;
};

const policiesOf = (role: Resource, attached: Resource[]): Principal["policies"] => {
  const inline = (role.properties.Policies ?? []) as { PolicyName: string; PolicyDocument: unknown }[];
  const managed = (role.properties.ManagedPolicyArns ?? []) as string[];
  for (const arn of managed)
    if (!attached.some(({ ref }) => ref === arn) && !WITHOUT_MEANING_HERE.test(arn))
      throw new Error(`${role.logicalId} has the managed policy ${arn}, whose text the local cloud does not know.`);

  return [
    ...inline.map(({ PolicyName, PolicyDocument }) => ({ name: PolicyName, policy: PolicyDocument })),
    ...attached
      .filter(({ ref, properties }) => managed.includes(ref) || (properties.Roles ?? []).includes(role.ref))
      .map(({ logicalId, properties }) => ({ name: logicalId, policy: properties.PolicyDocument })),
  ];
};
