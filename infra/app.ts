import { App, CloudFormationValidatePlugin, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { FLAGS } from "#infra/flags.ts";
import { readSettings } from "#infra/settings.ts";
import { ServiceStack } from "#infra/stacks/service-stack.ts";
import { StateStack } from "#infra/stacks/state-stack.ts";

const app = new App({ analyticsReporting: false, postCliContext: FLAGS, builtinCloudFormationValidation: false });
const settings = readSettings(app.node);

const state = new StateStack(app, `Passerelle-${settings.stage}-State`, { settings });
new ServiceStack(app, `Passerelle-${settings.stage}-Service`, { settings, state });

if (settings.nag) Validations.of(app).addPlugins(new CloudFormationValidatePlugin(), new AwsSolutionsChecks(app));

app.synth();
