import { App } from "aws-cdk-lib";
import { assemble } from "#infra/assemble.ts";
import { FLAGS } from "#infra/flags.ts";

// The CDK's own checks are off because assemble adds them with the others, so that one switch turns all of them off.
const app = new App({ analyticsReporting: false, postCliContext: FLAGS, builtinCloudFormationValidation: false });

assemble(app);
app.synth();
