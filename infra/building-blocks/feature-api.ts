import { Duration, Stack, Validations } from "aws-cdk-lib";
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { accessOf, type RouteShape } from "#shared/contracts/route.ts";
import { ORGANISE_SCOPE } from "#shared/contracts/scope.ts";
import { accessLogFormat } from "./access-log-format.ts";
import { CustomDomain, type CustomDomainProps } from "./custom-domain.ts";
import type { HouseFunction } from "./house-function.ts";
import { Operations } from "./operations.ts";

export interface FeatureApiProps {
  /** Whose access tokens are believed, and for whom they must have been issued. */
  readonly issuer: string;
  readonly audience: string;
  readonly domain?: CustomDomainProps | undefined;
}

const UNCHECKED = {
  session:
    "The caller holds a link from a mail, not a token: the function checks the session, as the contract's callers say.",
  public: "Anyone may call, by contract: the way in, and pages that are for everyone.",
} as const;

/** The one door: each feature's function behind the routes of its contract, and nothing else. */
export class FeatureApi extends Construct {
  /** Where people reach the service. */
  readonly url: string;
  readonly #api: HttpApi;
  readonly #stage: HttpStage;
  readonly #authorizer: HttpJwtAuthorizer;
  readonly #integrations = new Map<HouseFunction, HttpLambdaIntegration>();

  constructor(scope: Construct, id: string, { issuer, audience, domain }: FeatureApiProps) {
    super(scope, id);
    this.#authorizer = new HttpJwtAuthorizer("AccessToken", issuer, { jwtAudience: [audience] });
    this.#api = new HttpApi(this, "Api", {
      apiName: Stack.of(this).stackName,
      createDefaultStage: false,
      disableExecuteApiEndpoint: domain !== undefined,
    });
    this.#stage = new HttpStage(this, "Stage", {
      httpApi: this.#api,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          Operations.of(this).logGroup(this, "AccessLog", RetentionDays.ONE_YEAR),
        ),
        format: accessLogFormat,
      },
    });
    if (domain) new CustomDomain(this, "Domain", { ...domain, api: this.#api, stage: this.#stage });
    this.url = domain ? `https://${domain.name}` : this.#api.apiEndpoint;

    Operations.of(this).alarm(this, "Failing", {
      metric: this.#api.metricServerError({ period: Duration.minutes(5) }),
      above: 0,
      failureMeans: "People who use the service are told that it failed, and what they entered may not be kept",
    });
  }

  /** Gives a feature's function its routes, each closed as its contract says. */
  serve(fn: HouseFunction, routes: readonly RouteShape[]): void {
    this.tellAddress(fn);
    const integration = this.#integration(fn);
    for (const contract of routes) {
      const { method, path } = contract;
      const access = accessOf(contract);
      const route = new HttpRoute(this, `${method} ${path}`, {
        httpApi: this.#api,
        routeKey: HttpRouteKey.with(path, HttpMethod[method]),
        integration,
        ...(access === "token"
          ? { authorizer: this.#authorizer, authorizationScopes: [`${ORGANISE_SCOPE.server}/${ORGANISE_SCOPE.name}`] }
          : { authorizer: new HttpNoneAuthorizer() }),
      });
      if (access === "public" && method !== "GET") this.#slow(route, `${method} ${path}`);
      if (access !== "token")
        Validations.of(route).acknowledge({ id: "AwsSolutions-APIG4", reason: UNCHECKED[access] });
    }
  }

  /** For functions that write links to the service. */
  tellAddress(fn: HouseFunction): void {
    fn.addEnvironment("PUBLIC_URL", this.url);
  }

  /** Whatever is no route of ours is answered by this function, in the words of the contract. */
  serveEverythingElse(fn: HouseFunction): void {
    const route = new HttpRoute(this, "default", {
      httpApi: this.#api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: this.#integration(fn),
      authorizer: new HttpNoneAuthorizer(),
    });
    Validations.of(route).acknowledge({
      id: "AwsSolutions-APIG4",
      reason:
        "Answers only that there is no such route: 404 and 405 as problem documents in place of the gateway's own.",
    });
    // The permission for the whole API asks for a method and a path, and this route has neither.
    fn.addPermission("EverythingElse", {
      principal: new ServicePrincipal("apigateway.amazonaws.com"),
      sourceArn: Stack.of(this).formatArn({
        service: "execute-api",
        resource: this.#api.apiId,
        resourceName: "*/$default",
      }),
    });
  }

  #integration(fn: HouseFunction): HttpLambdaIntegration {
    const known = this.#integrations.get(fn);
    if (known) return known;
    // One permission for the whole API: one per route would outgrow the 20 KB of a function's policy.
    const made = new HttpLambdaIntegration(fn.node.id, fn, { scopePermissionToRoute: false });
    this.#integrations.set(fn, made);
    return made;
  }

  /** What anyone may ask for, and what costs us a write or a mail, has a narrower gate than the rest. */
  #slow(route: HttpRoute, key: string): void {
    const stage = this.#stage.node.defaultChild as CfnStage;
    stage.routeSettings = { ...stage.routeSettings, [key]: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 } };
    // The gateway refuses settings of a route that is not there yet.
    stage.node.addDependency(route);
  }
}
