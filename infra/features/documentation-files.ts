import type { ICommandHooks } from "aws-cdk-lib/aws-lambda-nodejs";

/** Puts the API's document and the page that shows it beside the code of the function that serves them. */
export const withDocumentation: ICommandHooks = {
  beforeInstall: () => [],
  beforeBundling: () => [],
  // The very Node that runs this: one earlier in the path may not read TypeScript.
  afterBundling: (_project, output) => [`"${process.execPath}" infra/write-docs.ts "${output}"`],
};
