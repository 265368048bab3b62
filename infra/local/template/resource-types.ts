/** Types that the local cloud gives a meaning to. */
const MEANT = [
  "AWS::ApiGatewayV2::Api",
  "AWS::ApiGatewayV2::Authorizer",
  "AWS::ApiGatewayV2::Integration",
  "AWS::ApiGatewayV2::Route",
  "AWS::ApiGatewayV2::Stage",
  "AWS::DynamoDB::GlobalTable",
  "AWS::DynamoDB::Table",
  "AWS::Events::Rule",
  "AWS::IAM::ManagedPolicy",
  "AWS::IAM::Policy",
  "AWS::IAM::Role",
  "AWS::KMS::Key",
  "AWS::Lambda::EventSourceMapping",
  "AWS::Lambda::Function",
  "AWS::Lambda::Permission",
  "AWS::SES::ConfigurationSet",
  "AWS::SES::ConfigurationSetEventDestination",
  "AWS::SES::EmailIdentity",
  "AWS::SQS::Queue",
  "AWS::SQS::QueuePolicy",
  "AWS::Scheduler::Schedule",
] as const;

/** Types that change nothing about how a request, record or message is handled. */
const WITHOUT_MEANING_HERE = [
  // Watching and accounting.
  "AWS::CDK::Metadata",
  "AWS::CloudWatch::Alarm",
  "AWS::CloudWatch::CompositeAlarm",
  "AWS::CloudWatch::Dashboard",
  "AWS::Logs::LogGroup",
  "AWS::Logs::MetricFilter",
  "AWS::Logs::ResourcePolicy",
  // Topics that alarms go to; a function that publishes is refused by the front door.
  "AWS::SNS::Subscription",
  "AWS::SNS::Topic",
  "AWS::SNS::TopicPolicy",
  "AWS::KMS::Alias",
  // Only the domain in front of the same API.
  "AWS::ApiGatewayV2::ApiMapping",
  "AWS::ApiGatewayV2::DomainName",
  // The issuer of the local cloud stands in for the user pool.
  "AWS::Cognito::ManagedLoginBranding",
  "AWS::Cognito::UserPool",
  "AWS::Cognito::UserPoolClient",
  "AWS::Cognito::UserPoolDomain",
  "AWS::Cognito::UserPoolGroup",
  "AWS::Cognito::UserPoolResourceServer",
  "AWS::Cognito::UserPoolUser",
  // Schedules try once here, as ours ask Lambda to.
  "AWS::Lambda::EventInvokeConfig",
  "AWS::Events::EventBusPolicy",
  "AWS::Scheduler::ScheduleGroup",
] as const;

const KNOWN: ReadonlySet<string> = new Set([...MEANT, ...WITHOUT_MEANING_HERE]);

export type MeantType = (typeof MEANT)[number];

/** Refuses what the local cloud would otherwise silently leave out. */
export const assertKnown = (type: string, where: string): void => {
  if (!KNOWN.has(type)) throw new Error(`${where} is a ${type}, which the local cloud cannot run.`);
};
