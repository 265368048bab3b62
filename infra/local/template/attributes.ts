import { createHash } from "node:crypto";
import type { Place } from "./place.ts";

export interface Identity {
  /** What `Ref` gives. */
  readonly ref: string;
  /** What `Fn::GetAtt` gives. */
  readonly attributes: Readonly<Record<string, string>>;
}

interface Named {
  readonly stack: string;
  readonly logicalId: string;
  /** A property of the resource, resolved. */
  property(name: string): unknown;
  readonly place: Place;
}

type Identify = (resource: Named) => Identity;

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

/** A letters-and-digits id that is the same at every start. */
const idOf = ({ stack, logicalId }: Named, length: number) =>
  BigInt(`0x${digest(`${stack}/${logicalId}`)}`)
    .toString(36)
    .slice(0, length);

/** The name of a resource: as the template says, else made of stack and logical id, the same at every start. */
const nameOf = (resource: Named, property: string, longest: number): string => {
  const given = resource.property(property);
  if (typeof given === "string") return given;
  const name = `${resource.stack}-${resource.logicalId}`;
  return name.length <= longest ? name : `${name.slice(0, longest - 9)}-${digest(name).slice(0, 8)}`;
};

const arn = ({ place: { partition, region, account } }: Named, service: string, resource: string) =>
  `arn:${partition}:${service}:${region}:${account}:${resource}`;

const globalArn = ({ place: { partition, account } }: Named, service: string, resource: string) =>
  `arn:${partition}:${service}::${account}:${resource}`;

const table: Identify = (resource) => {
  const name = nameOf(resource, "TableName", 255);
  const Arn = arn(resource, "dynamodb", `table/${name}`);
  return {
    ref: name,
    attributes: { Arn, StreamArn: `${Arn}/stream/2019-01-01T00:00:00.000`, TableId: idOf(resource, 26) },
  };
};

const queue: Identify = (resource) => {
  const QueueName = nameOf(resource, "QueueName", 80);
  const QueueUrl = `${resource.place.endpoint}/${resource.place.account}/${QueueName}`;
  return { ref: QueueUrl, attributes: { Arn: arn(resource, "sqs", QueueName), QueueName, QueueUrl } };
};

const named =
  (service: string, property: string, prefix: string, longest: number): Identify =>
  (resource) => {
    const name = nameOf(resource, property, longest);
    return { ref: name, attributes: { Arn: arn(resource, service, `${prefix}${name}`) } };
  };

const IDENTIFY: Record<string, Identify> = {
  "AWS::DynamoDB::Table": table,
  "AWS::DynamoDB::GlobalTable": table,
  "AWS::SQS::Queue": queue,
  "AWS::Lambda::Function": named("lambda", "FunctionName", "function:", 64),
  "AWS::Scheduler::Schedule": named("scheduler", "Name", "schedule/default/", 64),
  "AWS::Events::Rule": named("events", "Name", "rule/", 64),
  "AWS::CloudWatch::Alarm": named("cloudwatch", "AlarmName", "alarm:", 255),
  "AWS::IAM::Role": (resource) => {
    const name = nameOf(resource, "RoleName", 64);
    return {
      ref: name,
      attributes: { Arn: globalArn(resource, "iam", `role/${name}`), RoleId: `AROA${idOf(resource, 17)}` },
    };
  },
  "AWS::IAM::ManagedPolicy": (resource) => {
    const Arn = globalArn(resource, "iam", `policy/${nameOf(resource, "ManagedPolicyName", 128)}`);
    return { ref: Arn, attributes: { PolicyArn: Arn } };
  },
  "AWS::KMS::Key": (resource) => {
    const hex = digest(`${resource.stack}/${resource.logicalId}`);
    const KeyId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
      "-",
    );
    return { ref: KeyId, attributes: { KeyId, Arn: arn(resource, "kms", `key/${KeyId}`) } };
  },
  "AWS::KMS::Alias": (resource) => ({ ref: String(resource.property("AliasName")), attributes: {} }),
  "AWS::SNS::Topic": (resource) => {
    const TopicName = nameOf(resource, "TopicName", 256);
    const TopicArn = arn(resource, "sns", TopicName);
    return { ref: TopicArn, attributes: { TopicArn, TopicName } };
  },
  "AWS::Logs::LogGroup": (resource) => {
    const name = nameOf(resource, "LogGroupName", 512);
    return { ref: name, attributes: { Arn: arn(resource, "logs", `log-group:${name}:*`) } };
  },
  "AWS::ApiGatewayV2::Api": (resource) => {
    const ApiId = idOf(resource, 10);
    return { ref: ApiId, attributes: { ApiId, ApiEndpoint: resource.place.apiUrl } };
  },
  "AWS::ApiGatewayV2::Stage": (resource) => ({ ref: String(resource.property("StageName")), attributes: {} }),
  "AWS::Cognito::UserPool": (resource) => {
    const { region } = resource.place;
    const UserPoolId = `${region}_${idOf(resource, 9)}`;
    const ProviderName = `cognito-idp.${region}.amazonaws.com/${UserPoolId}`;
    const Arn = arn(resource, "cognito-idp", `userpool/${UserPoolId}`);
    return { ref: UserPoolId, attributes: { UserPoolId, Arn, ProviderName, ProviderURL: `https://${ProviderName}` } };
  },
  "AWS::Cognito::UserPoolClient": (resource) => {
    const ClientId = idOf(resource, 26);
    return { ref: ClientId, attributes: { ClientId, Name: nameOf(resource, "ClientName", 128) } };
  },
  "AWS::Cognito::UserPoolDomain": (resource) => ({ ref: String(resource.property("Domain")), attributes: {} }),
  "AWS::Cognito::UserPoolResourceServer": (resource) => ({
    ref: String(resource.property("Identifier")),
    attributes: {},
  }),
  "AWS::SES::EmailIdentity": (resource) => ({ ref: String(resource.property("EmailIdentity")), attributes: {} }),
  "AWS::SES::ConfigurationSet": (resource) => ({ ref: nameOf(resource, "Name", 64), attributes: {} }),
};

/** How a resource is called on this machine. */
export const identify = (type: string, resource: Named): Identity =>
  IDENTIFY[type]?.(resource) ?? { ref: nameOf(resource, "Name", 255), attributes: {} };
