import { identityFor } from "../engines/mail.ts";
import type { Sending } from "../engines/mail-request.ts";
import type { Deployment } from "../template/deployment.ts";
import type { Question } from "./decide.ts";

/** The permissions that an SES call needs: on the identity it sends as and on the configuration set it names. */
export const mailQuestions = (deployment: Deployment, action: string, sending: Sending | undefined): Question[] => {
  const { partition, region, account } = deployment.place;
  const arn = (resource: string) => `arn:${partition}:ses:${region}:${account}:${resource}`;
  if (!sending) return [{ action: `ses:${action}`, resource: "*" }];

  const { from, to, configurationSet } = sending;
  const context = { "ses:FromAddress": from, "ses:Recipients": [...to] };
  const resources = [
    // An address that nobody vouches for is refused as unverified, not as forbidden.
    ...(identityFor(deployment, from) ? [`identity/${identityFor(deployment, from)}`] : []),
    ...(configurationSet ? [`configuration-set/${configurationSet}`] : []),
  ];
  return resources.map((resource) => ({ action: `ses:${action}`, resource: arn(resource), context }));
};
