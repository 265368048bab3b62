import { Duration, Stack, Validations } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { EventBus, Rule } from "aws-cdk-lib/aws-events";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import type { Settings } from "#infra/settings.ts";
import type { HouseFunction } from "./house-function.ts";
import { Operations } from "./operations.ts";
import type { WorkQueue } from "./work-queue.ts";

/** Under these shares SES lets an account be; it reviews at 5 % and 0.1 % and stops it at 10 % and 0.5 %. */
const REPUTATION = [
  ["BounceRate", 0.04, "SES may stop all our mail: too many mails go to addresses that do not exist"],
  ["ComplaintRate", 0.0008, "SES may stop all our mail: too many people report it as unwanted"],
] as const;

/** The one address that mails come from, and what SES tells us about each of them. */
export class Sender extends Construct {
  readonly identity: string;
  readonly #address: string;
  readonly #configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, { sender, verifiedDomain }: Pick<Settings, "sender" | "verifiedDomain">) {
    super(scope, id);
    this.#address = sender;

    this.#configurationSet = new ConfigurationSet(this, "Mails", {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.#configurationSet.addEventDestination("Events", {
      // SES writes to the default bus and to no other.
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, "DefaultBus", "default")),
      // Neither opens nor clicks: nobody is watched while reading, and links stay as they were written.
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    });

    this.identity =
      verifiedDomain ??
      new EmailIdentity(this, "Identity", {
        identity: Identity.email(sender),
        configurationSet: this.#configurationSet,
      }).emailIdentityName;

    for (const [metricName, above, failureMeans] of REPUTATION)
      Operations.of(this).alarm(this, metricName, {
        metric: new Metric({
          namespace: "AWS/SES",
          metricName: `Reputation.${metricName}`,
          period: Duration.hours(1),
          statistic: Stats.AVERAGE,
        }),
        above,
        failureMeans,
      });
  }

  /** What became of our mails, and of nobody else's in this account, goes to this queue. */
  reportTo(queue: WorkQueue): void {
    queue.collect(
      new Rule(this, "WhatBecameOfMails", {
        description: "Passerelle: what became of its mails",
        eventPattern: {
          source: ["aws.ses"],
          detail: { mail: { tags: { "ses:configuration-set": [this.#configurationSet.configurationSetName] } } },
        },
      }),
    );
  }

  /** May send as our address and through our configuration set, and in no other way. */
  grantSendEmail(fn: HouseFunction): void {
    fn.addEnvironment("SENDER_ADDRESS", this.#address);
    fn.addEnvironment("CONFIGURATION_SET", this.#configurationSet.configurationSetName);

    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: "ses", resource, resourceName });
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ["ses:SendRawEmail"],
        resources: [arn("identity", "*"), arn("configuration-set", this.#configurationSet.configurationSetName)],
        conditions: { StringEquals: { "ses:FromAddress": this.#address } },
      }),
    );
    // How fast it may send, which SES tells of the account as a whole.
    fn.addToRolePolicy(new PolicyStatement({ actions: ["ses:GetSendQuota"], resources: ["*"] }));
    Validations.of(fn.permissions).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "ses:GetSendQuota is about the account and knows no resource; it tells a rate and changes nothing.",
    });
    Validations.of(fn.permissions).acknowledge({
      id: "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]",
      reason:
        "SES asks for a recipient's identity as well where the account has verified it, as in the sandbox it must for all of them; the condition leaves one address to send as.",
    });
  }
}
