import { closeSync, openSync, readFileSync } from "node:fs";
import type { Principal } from "../access/roles.ts";
import { roleByArn } from "../access/roles.ts";
import type { Clock } from "../clock.ts";
import type { DataFolder } from "../data-folder.ts";
import type { Deployment, Resource } from "../template/deployment.ts";
import { type FunctionPool, openPool } from "./pool.ts";

// Two cores are shared with everything else on the machine.
const BOUND = 4;

/** The functions of the templates. */
export interface Functions {
  readonly all: readonly FunctionPool[];
  byArn(arn: string): FunctionPool;
  /** The one function whose name contains this. */
  find(part: string): FunctionPool;
  /** What a function has printed, all starts together. */
  logs(part: string): string;
  stop(): Promise<void>;
}

interface Options {
  readonly deployment: Deployment;
  readonly roles: ReadonlyMap<string, Principal>;
  readonly data: DataFolder;
  readonly clock: Clock;
}

export const openFunctions = ({ deployment, roles, data, clock }: Options): Functions => {
  const files: number[] = [];
  const pools = new Map(
    deployment.ofType("AWS::Lambda::Function").map((resource) => {
      const logFile = openSync(data.file("logs", `${resource.ref}.log`), "a");
      files.push(logFile);
      const pool = openPool({
        ...codeOf(resource, deployment),
        name: resource.ref,
        arn: resource.arn,
        memory: resource.properties.MemorySize ?? 128,
        timeout: (resource.properties.Timeout ?? 3) * 1000,
        bound: resource.properties.ReservedConcurrentExecutions ?? BOUND,
        environment: environmentOf(resource, deployment, roleByArn(roles, resource.properties.Role)),
        timeShift: clock.offset,
        logFile,
      });
      return [resource.arn, pool] as const;
    }),
  );

  const find = (part: string) => {
    const found = [...pools.values()].filter(({ name }) => name.includes(part));
    if (found.length === 1 && found[0]) return found[0];
    const names = [...pools.values()].map(({ name }) => name).join(", ");
    throw new Error(`${found.length} functions are called like ${part}: ${names}`);
  };
  return {
    all: [...pools.values()],
    byArn: (arn) => {
      const pool = pools.get(arn);
      if (!pool) throw new Error(`The templates hold no function ${arn}.`);
      return pool;
    },
    find,
    logs: (part) => readFileSync(data.file("logs", `${find(part).name}.log`), "utf8"),
    stop: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
      for (const file of files) closeSync(file);
    },
  };
};

const codeOf = ({ logicalId, properties }: Resource, deployment: Deployment) => {
  const { Runtime, Handler, Code, PackageType = "Zip" } = properties;
  if (!/^nodejs/.test(Runtime) || PackageType !== "Zip" || !Code.S3Key)
    throw new Error(`${logicalId}: the local cloud runs bundles for Node.js only, not ${Runtime ?? PackageType}.`);
  return { handler: String(Handler), folder: deployment.asset(Code.S3Key) };
};

/** Exactly what Lambda would give: nothing of this machine's environment reaches a function. */
const environmentOf = (
  { ref, properties }: Resource,
  { place, asset }: Deployment,
  role: Principal,
): Record<string, string> => {
  const given: Record<string, unknown> = properties.Environment?.Variables ?? {};
  const toPublic = (value: unknown) =>
    // The address of an HTTP API as CDK writes it, whatever the API.
    String(value).replace(/https:\/\/[a-z0-9]+\.execute-api\.[^/]+/, place.apiUrl);
  return {
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, toPublic(value)])),
    AWS_ACCESS_KEY_ID: role.accessKey,
    AWS_SECRET_ACCESS_KEY: "the-front-door-checks-no-signatures",
    AWS_SESSION_TOKEN: "local",
    AWS_REGION: place.region,
    AWS_DEFAULT_REGION: place.region,
    AWS_ENDPOINT_URL: place.endpoint,
    AWS_EXECUTION_ENV: `AWS_Lambda_${properties.Runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: ref,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties.MemorySize ?? 128),
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_LAMBDA_LOG_GROUP_NAME: properties.LoggingConfig?.LogGroup ?? `/aws/lambda/${ref}`,
    AWS_LAMBDA_LOG_STREAM_NAME: "local",
    // The SDK must not find a configuration of the person who runs this.
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_EC2_METADATA_DISABLED: "true",
    LAMBDA_TASK_ROOT: asset(properties.Code.S3Key),
    _HANDLER: properties.Handler,
    LANG: "en_US.UTF-8",
    TZ: "UTC",
  };
};
