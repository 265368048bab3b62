import type { Deployment, Resource } from "../template/deployment.ts";

/** A route of the HTTP API, as the template says it. */
export interface Route {
  /** `GET /conferences/{conference}` or `$default`. */
  readonly key: string;
  readonly functionArn: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly authorizer?: Resource;
  readonly scopes: readonly string[];
}

export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds the route of a request; undefined when the API has none. */
export type FindRoute = (method: string, path: string) => Match | undefined;

interface Pattern {
  readonly route: Route;
  readonly method: string;
  readonly expression: RegExp;
  readonly names: readonly string[];
  /** Sorts fixed words before variables before greedy variables. */
  readonly rank: string;
}

export const readRoutes = (deployment: Deployment): Route[] =>
  deployment.ofType("AWS::ApiGatewayV2::Route").map(({ logicalId, properties }) => {
    const integrationId = String(properties.Target).replace("integrations/", "");
    const integration = deployment.byRef("AWS::ApiGatewayV2::Integration", integrationId)?.properties;
    if (integration?.IntegrationType !== "AWS_PROXY" || integration.PayloadFormatVersion !== "2.0")
      throw new Error(`${logicalId}: the local cloud knows Lambda integrations with payload format 2.0 only.`);
    const authorizer =
      properties.AuthorizerId && deployment.byRef("AWS::ApiGatewayV2::Authorizer", properties.AuthorizerId);
    if (!["NONE", "JWT"].includes(properties.AuthorizationType ?? "NONE") || (properties.AuthorizerId && !authorizer))
      throw new Error(`${logicalId}: the local cloud knows JWT authorisers only.`);

    const functionArn = String(integration.IntegrationUri);
    assertInvocable(deployment, logicalId, properties, functionArn);
    return {
      key: String(properties.RouteKey),
      functionArn,
      timeout: Number(integration.TimeoutInMillis ?? 30_000),
      ...(authorizer && { authorizer }),
      scopes: properties.AuthorizationScopes ?? [],
    };
  });

/** Without a permission on the function, API Gateway answers 500 to every request of the route. */
const assertInvocable = (
  deployment: Deployment,
  route: string,
  { ApiId, RouteKey }: Record<string, string>,
  arn: string,
) => {
  const { partition, region, account } = deployment.place;
  const [method = "", path = ""] = String(RouteKey).split(" ");
  const resource = `${ApiId}/$default/${method}${path.replace(/\{[^}]*\}/g, "*")}`;
  const wanted = `arn:${partition}:execute-api:${region}:${account}:${resource}`;
  const permitted = deployment.ofType("AWS::Lambda::Permission").some(({ properties }) => {
    const { FunctionName, Principal, SourceArn = "*" } = properties;
    const isFunction = FunctionName === arn || arn.endsWith(`:function:${FunctionName}`);
    return (
      isFunction && Principal === "apigateway.amazonaws.com" && like(SourceArn.replaceAll("{proxy+}", "*"), wanted)
    );
  });
  if (!permitted)
    throw new Error(`${route}: API Gateway may not invoke ${arn} for ${RouteKey}: it lacks the Lambda permission.`);
};

const escapeExpression = (text: string) => text.replace(/[.+^${}()|[\]\\?]/g, "\\$&");

const like = (pattern: string, text: string) =>
  new RegExp(`^${escapeExpression(pattern.replace(/\{[^}]*\}/g, "*")).replaceAll("*", ".*")}$`).test(text);

const compile = (route: Route): Pattern => {
  const [method = "", path = ""] = route.key.split(" ");
  const names: string[] = [];
  const words = path.split("/").map((word) => {
    const [, name, greedy] = /^\{(\w+)(\+?)\}$/.exec(word) ?? [];
    if (!name) return { expression: escapeExpression(word), rank: "0" };
    names.push(name);
    return greedy ? { expression: "(.+)", rank: "2" } : { expression: "([^/]+)", rank: "1" };
  });
  return {
    route,
    method,
    names,
    expression: new RegExp(`^${words.map(({ expression }) => expression).join("/")}$`),
    rank: `${words.map(({ rank }) => rank).join("")}${method === "ANY" ? "1" : "0"}`,
  };
};

/** Chooses as API Gateway does: the most specific path, the method before ANY, `$default` for the rest. */
export const routeFinder = (routes: Route[]): FindRoute => {
  const fallback = routes.find(({ key }) => key === "$default");
  const patterns = routes
    .filter((route) => route !== fallback)
    .map(compile)
    .sort((left, right) => (left.rank < right.rank ? -1 : 1));

  return (method, path) => {
    for (const pattern of patterns) {
      const found = (pattern.method === method || pattern.method === "ANY") && pattern.expression.exec(path);
      if (found) {
        const values = pattern.names.map((name, place) => [name, decodeURIComponent(found[place + 1] ?? "")]);
        return { route: pattern.route, parameters: Object.fromEntries(values) };
      }
    }
    return fallback && { route: fallback, parameters: {} };
  };
};
