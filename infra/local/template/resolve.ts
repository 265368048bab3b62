/** What a template may refer to from inside a value. */
export interface Scope {
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): unknown;
  imported(exportName: string): unknown;
  condition(name: string): boolean;
  mapping(map: string, key: string, second: string): unknown;
}

/** What `AWS::NoValue` stands for: the property is as if it had not been written. */
export const NO_VALUE = Symbol("AWS::NoValue");

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

/** A template value with every intrinsic function replaced by what it means on this machine. */
export const resolve = (value: unknown, scope: Scope): unknown => {
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope)).filter((item) => item !== NO_VALUE);
  if (value === null || typeof value !== "object") return value;

  const entries = Object.entries(value);
  const [only] = entries;
  if (only && entries.length === 1) {
    const [name, argument] = only;
    const intrinsic = INTRINSICS[name];
    if (intrinsic) return intrinsic(argument, scope);
    if (name.startsWith("Fn::")) throw new Error(`The local cloud does not know ${name}: ${JSON.stringify(value)}`);
  }
  return Object.fromEntries(
    entries.map(([key, item]) => [key, resolve(item, scope)]).filter(([, item]) => item !== NO_VALUE),
  );
};

const list = (argument: unknown, scope: Scope): unknown[] => {
  const resolved = resolve(argument, scope);
  if (!Array.isArray(resolved)) throw new Error(`A list was expected: ${JSON.stringify(argument)}`);
  return resolved;
};

const truth = (argument: unknown, scope: Scope): boolean => resolve(argument, scope) === true;

const substitute: Intrinsic = (argument, scope) => {
  const [text, own] = Array.isArray(argument)
    ? (argument as [string, Record<string, unknown>])
    : [argument as string, {}];
  return text.replace(/\$\{(!?)([^}]+)\}/g, (_match, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (name in own) return String(resolve(own[name], scope));
    const dot = name.indexOf(".");
    return String(dot < 0 ? scope.ref(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1)));
  });
};

const INTRINSICS: Record<string, Intrinsic> = {
  Ref: (argument, scope) => scope.ref(String(argument)),
  "Fn::GetAtt": (argument, scope) => {
    const [logicalId, ...attribute] = Array.isArray(argument) ? argument : String(argument).split(".");
    return scope.attribute(String(logicalId), attribute.map((part) => resolve(part, scope)).join("."));
  },
  "Fn::Join": (argument, scope) => {
    const [separator, parts] = argument as [string, unknown];
    return list(parts, scope).join(separator);
  },
  "Fn::Sub": substitute,
  "Fn::Select": (argument, scope) => {
    const [index, parts] = argument as [unknown, unknown];
    return list(parts, scope)[Number(resolve(index, scope))];
  },
  "Fn::Split": (argument, scope) => {
    const [separator, text] = argument as [string, unknown];
    return String(resolve(text, scope)).split(separator);
  },
  "Fn::ImportValue": (argument, scope) => scope.imported(String(resolve(argument, scope))),
  "Fn::FindInMap": (argument, scope) => {
    const [map, key, second] = list(argument, scope).map(String);
    return scope.mapping(map ?? "", key ?? "", second ?? "");
  },
  "Fn::Base64": (argument, scope) => Buffer.from(String(resolve(argument, scope))).toString("base64"),
  "Fn::If": (argument, scope) => {
    const [condition, yes, no] = argument as [string, unknown, unknown];
    return resolve(scope.condition(condition) ? yes : no, scope);
  },
  "Fn::Equals": (argument, scope) => {
    const [left, right] = list(argument, scope);
    return JSON.stringify(left) === JSON.stringify(right);
  },
  "Fn::And": (argument, scope) => (argument as unknown[]).every((item) => truth(item, scope)),
  "Fn::Or": (argument, scope) => (argument as unknown[]).some((item) => truth(item, scope)),
  "Fn::Not": (argument, scope) => !truth((argument as unknown[])[0], scope),
  Condition: (argument, scope) =>
    typeof argument === "string" ? scope.condition(argument) : resolveObject(argument, scope),
};

/** IAM statements have a key `Condition` of their own, which is no reference to a condition of the template. */
const resolveObject = (argument: unknown, scope: Scope) => ({ Condition: resolve(argument, scope) });
