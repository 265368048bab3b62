import { existsSync } from "node:fs";
import { join } from "node:path";
import { Duration } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Runtime } from "aws-cdk-lib/aws-lambda";
import { type ICommandHooks, NodejsFunction, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import type { Construct } from "constructs";
import { Operations } from "./operations.ts";

const ROOT = join(import.meta.dirname, "../..");

export interface HouseFunctionProps {
  /** Where its code is: `registration/api` is functions/registration/api.handler.ts. */
  readonly handler: string;
  /** One sentence on who is hurt when it fails. */
  readonly failureMeans: string;
  /** Seconds. */
  readonly timeout: number;
  readonly memory?: number;
  /** Names of scripts in infra/bundling, which put files beside the bundled code. */
  readonly bundling?: readonly string[];
}

/** A function as all of ours are: bundled alone, with a role, a log group and an alarm of its own. */
export class HouseFunction extends NodejsFunction {
  /** How long it may take at most. */
  readonly seconds: number;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    const { handler, failureMeans, timeout, memory = 512, bundling = [] } = props;
    const entry = join(ROOT, "functions", `${handler}.handler.ts`);
    if (!existsSync(entry))
      throw new Error(`${scope.node.path}/${id} wants functions/${handler}.handler.ts, which is not there.`);

    const logGroup = Operations.of(scope).logGroup(scope, `${id}Logs`);
    // In place of the managed AWSLambdaBasicExecutionRole, which may write to any log group of the account.
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: `Passerelle: what ${handler} may do`,
      inlinePolicies: {
        logs: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
              resources: [logGroup.logGroupArn],
            }),
          ],
        }),
      },
    });

    super(scope, id, {
      entry,
      projectRoot: ROOT,
      depsLockFilePath: join(ROOT, "package-lock.json"),
      handler: "handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      timeout: Duration.seconds(timeout),
      description: `Passerelle: ${handler}`,
      role,
      logGroup,
      environment: { NODE_OPTIONS: "--enable-source-maps" },
      // Reuse of connections is the SDK's default since version 3.
      awsSdkConnectionReuse: false,
      bundling: {
        format: OutputFormat.ESM,
        target: "node24",
        mainFields: ["module", "main"],
        // The SDK comes along: what was tested is what runs.
        externalModules: [],
        minify: true,
        sourceMap: true,
        sourcesContent: false,
        banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
        commandHooks: afterwards("shorten-sources", ...bundling),
      },
    });
    this.seconds = timeout;

    Operations.of(this).alarm(this, "Failing", {
      metric: this.metricErrors({ period: Duration.minutes(5) }),
      above: 0,
      failureMeans,
    });
  }
}

/** Runs by the very Node that runs this: one earlier in the path may not read TypeScript. */
const afterwards = (...scripts: readonly string[]): ICommandHooks => ({
  beforeInstall: () => [],
  beforeBundling: () => [],
  afterBundling: (_root, output) =>
    scripts.map((script) => `"${process.execPath}" "${join(ROOT, "infra/bundling", script)}.ts" "${output}"`),
});
