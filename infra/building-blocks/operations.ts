import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";

interface OperationsProps {
  readonly key: IKey;
  readonly alarmEmail?: string | undefined;
}

interface AlarmProps {
  readonly metric: IMetric;
  /** The alarm rings above this. */
  readonly above: number;
  readonly periods?: number;
  /** One sentence on who is hurt: what the person woken by the alarm reads first. */
  readonly failureMeans: string;
}

const ofStack = new WeakMap<Stack, Operations>();

/** How a stack is watched: one topic that all alarms go to, and logs that are encrypted and end. */
export class Operations extends Construct {
  readonly #key: IKey;
  readonly #action: SnsAction;

  constructor(scope: Construct, id: string, { key, alarmEmail }: OperationsProps) {
    super(scope, id);
    const topic = new Topic(this, "Alarms", { masterKey: key, enforceSSL: true });
    if (alarmEmail) topic.addSubscription(new EmailSubscription(alarmEmail));
    this.#key = key;
    this.#action = new SnsAction(topic);
    ofStack.set(Stack.of(this), this);
  }

  static of(scope: Construct): Operations {
    const operations = ofStack.get(Stack.of(scope));
    if (!operations) throw new Error(`The stack of ${scope.node.path} needs Operations before anything that can fail.`);
    return operations;
  }

  alarm(scope: Construct, id: string, { metric, above, periods = 1, failureMeans }: AlarmProps): void {
    new Alarm(scope, id, {
      metric,
      threshold: above,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: failureMeans,
    }).addAlarmAction(this.#action);
  }

  /** Rings when nothing was counted at all: for what must happen whether or not anyone asks for it. */
  silenceAlarm(scope: Construct, id: string, { metric, periods = 1, failureMeans }: Omit<AlarmProps, "above">): void {
    new Alarm(scope, id, {
      metric,
      threshold: 1,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
      alarmDescription: failureMeans,
    }).addAlarmAction(this.#action);
  }

  logGroup(scope: Construct, id: string, retention: RetentionDays = RetentionDays.THREE_MONTHS): LogGroup {
    return new LogGroup(scope, id, { encryptionKey: this.#key, retention, removalPolicy: RemovalPolicy.DESTROY });
  }
}
