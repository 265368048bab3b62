import { Refusal } from "#shared/domain/refusal.ts";

/** The part of an OpenAPI document that says which addresses there are. */
export interface KnownPaths {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly "x-callers"?: readonly string[] }>>>>;
}

/**
 * What is no route: 405 with the methods that there are, 404 otherwise. HEAD of a page that anyone may GET is
 * answered, because gateways that scan mail ask so before they let a link through.
 */
export const answerElsewhere = ({ paths }: KnownPaths) => {
  const addresses = Object.entries(paths).map(([path, operations]) => ({ shape: shapeOf(path), operations }));
  return (method: string, path: string): { readonly statusCode: 200 } => {
    const operations = addresses.find(({ shape }) => shape.test(path))?.operations;
    if (operations === undefined) throw new Refusal("no-such-route");
    if (method === "HEAD" && operations.get?.["x-callers"]?.includes("anyone")) return { statusCode: 200 };
    const allow = Object.keys(operations).filter((name) => METHODS.has(name));
    throw new Refusal("method-not-allowed", { headers: { allow: allow.join(", ").toUpperCase() } });
  };
};

const METHODS = new Set(["get", "post", "put", "patch", "delete"]);

const shapeOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+")}$`);
