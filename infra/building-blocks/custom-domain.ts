import { CfnOutput } from "aws-cdk-lib";
import { ApiMapping, DomainName, type HttpApi, type HttpStage } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import { Construct } from "constructs";

export interface CustomDomainProps {
  readonly name: string;
  readonly certificateArn: string;
}

/** A host name of the organisation's own in front of the API; its DNS record stays in the organisation's hands. */
export class CustomDomain extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { api, stage, name, certificateArn }: CustomDomainProps & { api: HttpApi; stage: HttpStage },
  ) {
    super(scope, id);
    const domainName = new DomainName(this, "Name", {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, "Certificate", certificateArn),
    });
    new ApiMapping(this, "Mapping", { api, domainName, stage });
    new CfnOutput(this, "Target", {
      description: `Let a CNAME record of ${name} point here`,
      value: domainName.regionalDomainName,
    });
  }
}
