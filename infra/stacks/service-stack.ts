import { CfnOutput, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { FeatureApi } from "#infra/building-blocks/feature-api.ts";
import { HouseFunction } from "#infra/building-blocks/house-function.ts";
import { Operations } from "#infra/building-blocks/operations.ts";
import { ConclusionsFeature } from "#infra/features/conclusions.ts";
import { ConferencesFeature } from "#infra/features/conferences.ts";
import { DeadlinesFeature } from "#infra/features/deadlines.ts";
import { MailFeature } from "#infra/features/mail.ts";
import { PortalFeature } from "#infra/features/portal.ts";
import { RegistrationFeature } from "#infra/features/registration.ts";
import { RemindersFeature } from "#infra/features/reminders.ts";
import type { Settings } from "#infra/settings.ts";
import type { Foundation } from "./foundation.ts";
import type { StateStack } from "./state-stack.ts";

/** Everything that can be thrown away and made again: functions, API, queues, alarms. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { settings, state }: { settings: Settings; state: StateStack }) {
    super(scope, id, { description: `Passerelle (${settings.stage}): functions, API, queues, alarms` });

    new Operations(this, "Operations", { key: state.key, alarmEmail: settings.alarmEmail });
    const api = new FeatureApi(this, "Api", { ...authority(settings, state), domain: customDomain(settings) });
    const foundation: Foundation = { api, conferences: state.conferences, records: state.records };

    new ConferencesFeature(this, "Conferences", foundation);
    new RegistrationFeature(this, "Registration", foundation);
    const conclusions = new ConclusionsFeature(this, "Conclusions", foundation);
    new PortalFeature(this, "Portal", foundation);
    const mail = new MailFeature(this, "Mail", { ...foundation, settings, decisions: conclusions.decisions });
    const reminders = new RemindersFeature(this, "Reminders", {
      ...foundation,
      bulk: mail.bulk,
      planners: mail.planners,
    });
    new DeadlinesFeature(this, "Deadlines", {
      ...foundation,
      queues: [mail.transactional, mail.bulk, reminders.work, conclusions.decisions],
    });

    for (const construct of this.node.findAll())
      if (construct instanceof HouseFunction) state.records.protect(construct);

    const outputs = {
      ApiUrl: api.url,
      ConferenceTableName: state.conferences.tableName,
      RecordTableName: state.records.tableName,
      SenderIdentity: mail.senderIdentity,
      ...(state.signIn && {
        UserPoolId: state.signIn.pool.userPoolId,
        UserPoolClientId: state.signIn.client.userPoolClientId,
        SignInUrl: state.signIn.url,
      }),
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}

const authority = ({ issuer, audience }: Settings, { signIn }: StateStack) => {
  if (signIn) return { issuer: signIn.issuer, audience: signIn.client.userPoolClientId };
  if (issuer && audience) return { issuer, audience };
  throw new Error("Nobody could sign in: there is neither a user pool nor an issuer with its audience.");
};

const customDomain = ({ domain, certificateArn }: Settings) =>
  domain && certificateArn ? { name: domain, certificateArn } : undefined;
