import { existsSync } from "node:fs";
import { join } from "node:path";
import { Duration, Stack } from "aws-cdk-lib";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { bundle, type PutBeside } from "#infra/bundling/bundle.ts";
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
  /** What its code reads from beside itself. */
  readonly beside?: readonly PutBeside[];
}

interface OutcomeAlarm {
  readonly outcomes: readonly string[];
  readonly above: number;
  readonly failureMeans: string;
}

/** A function as all of ours are: bundled alone, with a role, a log group and an alarm of its own. */
export class HouseFunction extends LambdaFunction {
  /** How long it may take at most. */
  readonly seconds: number;
  /** Where a permission that a check asks about is explained. */
  readonly permissions: Role;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    const { handler, failureMeans, timeout, memory = 512, beside = [] } = props;
    const entry = `functions/${handler}.handler.ts`;
    if (!existsSync(join(ROOT, entry))) throw new Error(`${scope.node.path}/${id} wants ${entry}, which is not there.`);

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
      code: bundle(entry, beside),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      timeout: Duration.seconds(timeout),
      description: `Passerelle: ${handler}`,
      role,
      logGroup,
      environment: { NODE_OPTIONS: "--enable-source-maps" },
    });
    this.seconds = timeout;
    this.permissions = role;

    Operations.of(this).alarm(this, "Failing", {
      metric: this.metricErrors({ period: Duration.minutes(5) }),
      above: 0,
      failureMeans,
    });
  }

  /** Tells someone when what the function logs as its outcome is one of these more often than so many times an hour. */
  watchOutcomes(id: string, { outcomes, above, failureMeans }: OutcomeAlarm): void {
    const filter = new MetricFilter(this, id, {
      logGroup: this.logGroup,
      filterPattern: FilterPattern.any(
        ...outcomes.map((outcome) => FilterPattern.stringValue("$.outcome", "=", outcome)),
      ),
      metricNamespace: Stack.of(this).stackName,
      metricName: id,
      metricValue: "1",
    });
    Operations.of(this).alarm(this, `${id}Often`, {
      metric: filter.metric({ statistic: Stats.SUM, period: Duration.hours(1) }),
      above,
      failureMeans,
    });
  }
}
