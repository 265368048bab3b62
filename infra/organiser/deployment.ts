import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";

export interface Deployment {
  readonly conferenceTable: string;
  readonly recordTable: string;
  readonly apiUrl: string;
  /** Absent where the organisation brings its own issuer. */
  readonly userPool?: string;
  readonly signInUrl?: string;
}

/** What a stage's stack says about itself, in the account and region of the caller's credentials. */
export const findDeployment = async (stage: string): Promise<Deployment> => {
  const name = `Passerelle-${stage}-Service`;
  const outputs = await outputsOf(name);
  const { ConferenceTableName, RecordTableName, ApiUrl, UserPoolId, SignInUrl } = outputs;
  if (!ConferenceTableName || !RecordTableName || !ApiUrl)
    throw new Error(
      `The stack ${name} is of another version than this command. Run: npm run deploy -- -c stage=${stage}`,
    );
  return {
    conferenceTable: ConferenceTableName,
    recordTable: RecordTableName,
    apiUrl: ApiUrl,
    ...(UserPoolId && { userPool: UserPoolId }),
    ...(SignInUrl && { signInUrl: SignInUrl }),
  };
};

const outputsOf = async (StackName: string): Promise<Record<string, string | undefined>> => {
  try {
    const { Stacks } = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName }));
    const outputs = Stacks?.[0]?.Outputs ?? [];
    return Object.fromEntries(outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  } catch (error) {
    throw new Error(whatToDo(error, StackName), { cause: error });
  }
};

/** What to tell a person whom AWS refused. */
export const whatToDo = (error: unknown, stack: string): string => {
  const { name, message } = error as Error;
  if (message.includes("does not exist"))
    return `There is no stack ${stack} in this account and region. Deploy first, or name another stage with --stage.`;
  if (name === "CredentialsProviderError")
    return "There are no AWS credentials. Sign in first, for instance with: aws sso login";
  if (message.includes("Region is missing"))
    return "Say in which region the deployment is, for instance: AWS_REGION=eu-west-3";
  if (name === "ExpiredToken" || name === "ExpiredTokenException")
    return "The AWS credentials have expired. Sign in again.";
  return `AWS would not describe the stack ${stack}: ${message}`;
};
