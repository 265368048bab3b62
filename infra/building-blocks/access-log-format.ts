import { AccessLogField, AccessLogFormat } from "aws-cdk-lib/aws-apigateway";

/** What is kept of each call. Neither path nor query nor header: a token may stand in any of them. */
export const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    time: AccessLogField.contextRequestTimeEpoch(),
    ip: AccessLogField.contextIdentitySourceIp(),
    route: AccessLogField.contextRouteKey(),
    status: AccessLogField.contextStatus(),
    bytes: AccessLogField.contextResponseLength(),
    milliseconds: AccessLogField.contextResponseLatency(),
    authorizerError: AccessLogField.contextAuthorizerError(),
    integrationError: "$context.integrationErrorMessage",
  }),
);
