import recommended from "aws-cdk-lib/recommended-feature-flags.json" with { type: "json" };

/**
 * Behaviour of the CDK, fixed here and not in cdk.json, so that the command line and the local cloud,
 * which runs infra/app.ts without it, make the same templates.
 */
export const FLAGS = {
  ...recommended,
  // The service refers to tables, key and user pool by exports, which CloudFormation lets nobody remove while used.
  "@aws-cdk/core:defaultCrossStackReferences": "strong",
  "aws:cdk:enable-path-metadata": true,
  "aws:cdk:enable-asset-metadata": true,
};
