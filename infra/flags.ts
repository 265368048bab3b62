/**
 * Behaviour of the CDK, fixed here and not in cdk.json, so that the command line and the local cloud,
 * which runs infra/app.ts without it, make the same templates.
 */
export const FLAGS = {
  "aws:cdk:enable-path-metadata": true,
  "aws:cdk:enable-asset-metadata": true,
  "@aws-cdk/aws-iam:minimizePolicies": true,
  "@aws-cdk/aws-lambda:recognizeLayerVersion": true,
  "@aws-cdk/core:checkSecretUsage": true,
  "@aws-cdk/core:enablePartitionLiterals": true,
};
