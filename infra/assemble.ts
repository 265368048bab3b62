import { type App, CloudFormationValidatePlugin, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { readSettings } from "#infra/settings.ts";
import { ServiceStack } from "#infra/stacks/service-stack.ts";
import { StateStack } from "#infra/stacks/state-stack.ts";

/** One deployment: state that is kept, and the service upon it. */
export const assemble = (app: App): { state: StateStack; service: ServiceStack } => {
  const settings = readSettings(app.node);

  const state = new StateStack(app, `Passerelle-${settings.stage}-State`, { settings });
  const service = new ServiceStack(app, `Passerelle-${settings.stage}-Service`, { settings, state });

  if (settings.nag) Validations.of(app).addPlugins(new CloudFormationValidatePlugin(), new AwsSolutionsChecks(app));
  return { state, service };
};
