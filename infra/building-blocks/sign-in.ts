import { Aws, Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { Settings } from "#infra/settings.ts";
import { ORGANISE_SCOPE } from "#shared/contracts/scope.ts";

/** How the secretariat signs in, where the organisation has no issuer of its own: invited only, two factors always. */
export class SignIn extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly issuer: string;
  readonly url: string;

  constructor(scope: Construct, id: string, { stage, callbackUrls }: Pick<Settings, "stage" | "callbackUrls">) {
    super(scope, id);
    const { region, urlSuffix } = Stack.of(this);

    this.pool = new UserPool(this, "Organisers", {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true }, fullname: { required: true, mutable: true } },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { sms: false, otp: true },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userInvitation: {
        emailSubject: "Your access to Passerelle",
        emailBody:
          "You may now organise conferences with Passerelle.<br>Sign in as {username} with the temporary password {####} within three days." +
          "<br>You will choose a password and set up a second factor with an authenticator application.",
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.pool).acknowledge({
      id: "AwsSolutions-COG8",
      reason:
        "The Plus plan is billed per person and watches for guessed passwords; here nobody registers himself, every sign-in needs a second factor, and what a person may do is read from the table.",
    });

    const organise = new ResourceServerScope({
      scopeName: ORGANISE_SCOPE.name,
      scopeDescription: "Organise conferences, as far as the person's roles allow",
    });
    const server = this.pool.addResourceServer("Passerelle", {
      identifier: ORGANISE_SCOPE.server,
      scopes: [organise],
    });
    this.client = this.pool.addClient("Client", {
      // A public client: what proves the caller is PKCE, which Cognito asks of clients without a secret.
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.resourceServer(server, organise)],
        callbackUrls: callbackUrls.split(","),
      },
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    // The account's number makes the name unique in the region, as Cognito asks.
    const prefix = `passerelle-${stage}-${Aws.ACCOUNT_ID}`;
    this.pool.addDomain("Domain", {
      cognitoDomain: { domainPrefix: prefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    new CfnManagedLoginBranding(this, "Branding", {
      userPoolId: this.pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });

    this.issuer = `https://cognito-idp.${region}.${urlSuffix}/${this.pool.userPoolId}`;
    this.url = `https://${prefix}.auth.${region}.amazoncognito.com`;
  }
}
