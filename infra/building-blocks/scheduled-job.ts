import { Duration, Stack } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import { DeadLetterQueue } from "./dead-letter-queue.ts";
import { HouseFunction } from "./house-function.ts";
import { Operations } from "./operations.ts";

interface ScheduledJobProps {
  readonly handler: string;
  /** Minutes from one run to the next. */
  readonly everyMinutes: number;
  /** One sentence on who is hurt when it fails or no longer runs. */
  readonly failureMeans: string;
}

// A run ends before the next one of the same job begins.
const SECONDS = 50;
// So many runs may be missed before someone is told.
const MISSED = 5;

/** Work that nobody asks for: done again and again, and missed when it is not. */
export class ScheduledJob extends Construct {
  readonly function: HouseFunction;

  constructor(scope: Construct, id: string, { handler, everyMinutes, failureMeans }: ScheduledJobProps) {
    super(scope, id);
    const { account } = Stack.of(this);
    this.function = new HouseFunction(this, "Function", { handler, failureMeans, timeout: SECONDS });
    // The next run does what this one did not; repeating it would only make two of them.
    this.function.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });

    const notBegun = new DeadLetterQueue(this, "NotBegun", { failureMeans, of: "a schedule" });
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": account } },
      }),
      description: `Passerelle: begins ${handler}`,
      inlinePolicies: {
        begin: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [this.function.functionArn] }),
            new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [notBegun.queueArn] }),
          ],
        }),
      },
    });
    new CfnSchedule(this, "Schedule", {
      description: `Passerelle: ${handler}`,
      scheduleExpression: `rate(${everyMinutes} minute${everyMinutes === 1 ? "" : "s"})`,
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: this.function.functionArn,
        roleArn: role.roleArn,
        input: "{}",
        deadLetterConfig: { arn: notBegun.queueArn },
        // Whoever comes a minute late finds the next run at work.
        retryPolicy: { maximumEventAgeInSeconds: 60, maximumRetryAttempts: 2 },
      },
    });

    Operations.of(this).silenceAlarm(this, "Silent", {
      metric: this.function.metricInvocations({ period: Duration.minutes(MISSED * everyMinutes) }),
      failureMeans,
    });
  }
}
