import { spawnSync } from "node:child_process";
import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";

/**
 * Runs before a deployment: an account and region that the CDK never deployed to lacks the bucket and roles for it.
 * One that was prepared is left alone, because an organisation may have prepared it its own way.
 */
const isPrepared = async (): Promise<boolean> => {
  try {
    await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName: "CDKToolkit" }));
    return true;
  } catch (error) {
    if ((error as Error).message.includes("does not exist")) return false;
    throw error;
  }
};

try {
  if (!(await isPrepared())) {
    console.log("This account and region have never been deployed to by the CDK: preparing them (cdk bootstrap).");
    const { status } = spawnSync("cdk", ["bootstrap", "--no-notices"], { stdio: "inherit" });
    process.exitCode = status ?? 1;
  }
} catch (error) {
  console.error(`AWS cannot be reached with the credentials at hand: ${(error as Error).message}`);
  process.exitCode = 1;
}
