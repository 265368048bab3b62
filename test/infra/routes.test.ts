import { CfnRoute } from "aws-cdk-lib/aws-apigatewayv2";
import { expect, test } from "vitest";
import { accessOf, type RouteShape } from "#shared/contracts/route.ts";
import { apiRoutes } from "#shared/contracts/routes.ts";
import { passerelle, stackWith } from "./support/synthesis.ts";
import { ofType, pointsAt, type Template } from "./support/template.ts";

const HANDLERS = {
  conferences: "conferences/api",
  registration: "registration/api",
  reminders: "reminders/api",
  conclusions: "conclusions/api",
  ballots: "conclusions/cast-ballot",
  mail: "mail/api",
  portal: "portal/api",
  docs: "portal/docs",
} as const satisfies Record<keyof typeof apiRoutes, string>;

type Contract = readonly [handler: string, route: RouteShape];

const contracts: readonly Contract[] = Object.entries(apiRoutes).flatMap(([feature, routes]) =>
  routes.map((route): Contract => [HANDLERS[feature as keyof typeof HANDLERS], route]),
);

/** Where the gateway of the template and the contracts disagree. */
const disagreements = (template: Template, agreed: readonly Contract[]): string[] => {
  const deployed = new Map(
    ofType(template, "AWS::ApiGatewayV2::Route").map(([, { Properties }]) => [
      Properties.RouteKey as string,
      Properties,
    ]),
  );
  const keys = agreed.map(([, { method, path }]) => `${method} ${path}`);
  return [
    ...[...deployed.keys()]
      .filter((key) => key !== "$default" && !keys.includes(key))
      .map((key) => `${key}: in no contract`),
    ...agreed.flatMap(([handler, route]) => {
      const key = `${route.method} ${route.path}`;
      const properties = deployed.get(key);
      if (!properties) return [`${key}: not deployed`];
      return [
        ...(handlerBehind(template, properties) === handler ? [] : [`${key}: not answered by ${handler}`]),
        ...(isClosedAs(properties, route) ? [] : [`${key}: not closed as ${accessOf(route)}`]),
      ];
    }),
  ];
};

const handlerBehind = (template: Template, { Target }: { Target: unknown }): string => {
  const integration = ofType(template, "AWS::ApiGatewayV2::Integration").find(([id]) => pointsAt(Target, id));
  const fn = ofType(template, "AWS::Lambda::Function").find(([id]) =>
    pointsAt(integration?.[1].Properties.IntegrationUri, id),
  );
  return fn?.[1].Properties.Description.replace("Passerelle: ", "") ?? "nobody";
};

interface Closed {
  readonly AuthorizationType?: string;
  readonly AuthorizerId?: unknown;
  readonly AuthorizationScopes?: readonly string[];
}

const isClosedAs = ({ AuthorizationType, AuthorizerId, AuthorizationScopes }: Closed, route: RouteShape): boolean =>
  accessOf(route) === "token"
    ? AuthorizationType === "JWT" && AuthorizerId !== undefined && `${AuthorizationScopes}` === "passerelle/organise"
    : AuthorizationType === "NONE" && AuthorizerId === undefined;

test("the gateway has the routes of the contracts and no others, each closed as its contract says", () => {
  const { service } = passerelle();
  expect(contracts.length).toBeGreaterThan(30);
  expect(new Set(contracts.map(([, route]) => accessOf(route)))).toEqual(new Set(["token", "session", "public"]));
  expect(disagreements(service, contracts)).toEqual([]);
});

test("what is no route is answered by us", () => {
  const { service } = passerelle();
  const [[, { Properties }] = ["", { Properties: {} }]] = ofType(service, "AWS::ApiGatewayV2::Route").filter(
    ([, route]) => route.Properties.RouteKey === "$default",
  );
  expect(handlerBehind(service, Properties)).toBe("portal/docs");
  const allowed = ofType(service, "AWS::Lambda::Permission").map(([, one]) => JSON.stringify(one.Properties.SourceArn));
  expect(allowed.filter((arn) => arn.includes("/*/$default"))).toHaveLength(1);
});

test("one permission for each function, however many routes it has: its policy may not outgrow 20 KB", () => {
  const { service } = passerelle();
  expect(ofType(service, "AWS::Lambda::Permission")).toHaveLength(Object.keys(HANDLERS).length + 1);
});

test("what anyone may write to has a narrower gate", () => {
  const [[, { Properties }] = ["", { Properties: {} }]] = ofType(passerelle().service, "AWS::ApiGatewayV2::Stage");
  const open = contracts.filter(([, route]) => accessOf(route) === "public" && route.method !== "GET");
  expect(Object.keys(Properties.RouteSettings).toSorted()).toEqual(
    open.map(([, { method, path }]) => `${method} ${path}`).toSorted(),
  );
  for (const settings of Object.values(Properties.RouteSettings as Record<string, { ThrottlingRateLimit: number }>))
    expect(settings.ThrottlingRateLimit).toBeLessThan(Properties.DefaultRouteSettings.ThrottlingRateLimit);
});

test("tokens are those of the user pool, or of the organisation's own issuer", () => {
  const issuerOf = (template: Template) =>
    ofType(template, "AWS::ApiGatewayV2::Authorizer").map(([, { Properties }]) => Properties.JwtConfiguration);
  expect(JSON.stringify(issuerOf(passerelle().service))).toContain("https://cognito-idp.");

  const own = passerelle({ issuer: "https://login.police.example", audience: "passerelle" });
  expect(issuerOf(own.service)).toEqual([{ Issuer: "https://login.police.example", Audience: ["passerelle"] }]);
  expect(ofType(own.state, "AWS::Cognito::UserPool")).toEqual([]);
});

test("with a domain of its own the API answers nowhere else", () => {
  const { service } = passerelle({
    domain: "api.police.example",
    certificateArn: "arn:aws:acm:eu-west-3:1:certificate/c",
  });
  const [[, { Properties }] = ["", { Properties: {} }]] = ofType(service, "AWS::ApiGatewayV2::Api");
  expect(Properties.DisableExecuteApiEndpoint).toBe(true);
  expect(service.Outputs?.ApiUrl?.Value).toBe("https://api.police.example");
});

test("control: a route without contract, a contract without route, and an open door are reported", () => {
  const template = stackWith((scope) => {
    new CfnRoute(scope, "Extra", { apiId: "a", routeKey: "GET /backdoor" });
    new CfnRoute(scope, "Open", { apiId: "a", routeKey: "GET /secrets", authorizationType: "NONE" });
  });
  const shape = { method: "GET", summary: "", request: {}, success: { status: 200 }, refusals: [] } as const;
  const agreed: Contract[] = [
    ["conferences/api", { ...shape, name: "x/read", path: "/secrets", callers: ["organiser"] }],
    ["conferences/api", { ...shape, name: "x/list", path: "/missing", callers: ["organiser"] }],
  ];
  expect(disagreements(template, agreed)).toEqual([
    "GET /backdoor: in no contract",
    "GET /secrets: not answered by conferences/api",
    "GET /secrets: not closed as token",
    "GET /missing: not deployed",
  ]);
});
