import { CloudFormationClient, GetTemplateCommand, paginateListStackResources } from "@aws-sdk/client-cloudformation";
import { whatToDo } from "#infra/organiser/deployment.ts";
import type { Template } from "./dead-letters.ts";

/** The template that a stage was deployed from, and the addresses of its queues, in the account of the caller. */
export const deployedQueues = async (
  stage: string,
): Promise<{ template: Template; urlOf: (queue: string) => string }> => {
  const StackName = `Passerelle-${stage}-Service`;
  const client = new CloudFormationClient({});
  try {
    const { TemplateBody = "{}" } = await client.send(new GetTemplateCommand({ StackName }));
    const urls = new Map<string | undefined, string | undefined>();
    for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName }))
      for (const { LogicalResourceId, PhysicalResourceId, ResourceType } of StackResourceSummaries)
        if (ResourceType === "AWS::SQS::Queue") urls.set(LogicalResourceId, PhysicalResourceId);

    const urlOf = (queue: string): string => {
      const url = urls.get(queue);
      if (!url) throw new Error(`The stack ${StackName} holds no queue ${queue}.`);
      return url;
    };
    return { template: JSON.parse(TemplateBody) as Template, urlOf };
  } catch (error) {
    throw new Error(whatToDo(error, StackName), { cause: error });
  }
};
