// Runs inside each function's process, as Lambda's own Node runtime does there. It is plain JavaScript because
// stripping types costs every process 30 ms and 18 MB. It gets { load }, then one { event } at a time.

import { join } from "node:path";
import { pathToFileURL } from "node:url";

const LONGEST_ANSWER = 6 * 1024 * 1024;

const RealDate = Date;
const realNow = Date.now.bind(Date);
let offset = 0;

/** The cloud's clock can be moved; in here, Date is the only clock there is. */
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [realNow() + offset] : given, newTarget),
  apply: () => new RealDate(realNow() + offset).toString(),
});
RealDate.now = () => realNow() + offset;
RealDate.prototype.constructor = globalThis.Date;

const describe = (error) => ({
  errorType: error?.name ?? "Error",
  errorMessage: error?.message ?? String(error),
  trace: String(error?.stack ?? error).split("\n"),
});

/** The request being worked on, if any. */
let current;

const tell = (message, then) => process.connected && process.send(message, then);

const fail = (errorType, error) => {
  const failure = { ...describe(error), ...(errorType && { errorType }) };
  console.error(JSON.stringify({ level: "ERROR", requestId: current, ...failure }));
  return failure;
};

/** What Lambda calls a crash: the request fails and the process is not used again. */
const crash = (errorType) => (error) => {
  tell({ failure: fail(errorType, error) }, () => process.exit(1));
};

process.on("unhandledRejection", crash("Runtime.UnhandledPromiseRejection"));
process.on("uncaughtException", crash(undefined));
process.on("disconnect", () => process.exit());
// Ctrl-C reaches the whole group; this process ends when the local cloud has finished with it.
process.on("SIGINT", () => {});

let handler;

const load = async ({ name, timeShift }) => {
  offset = timeShift;
  const [file, exported] = name.split(".");
  try {
    const module = await import(pathToFileURL(join(process.env.LAMBDA_TASK_ROOT, `${file}.mjs`)).href);
    handler = module[exported];
    if (typeof handler !== "function") throw new Error(`${name} is undefined or not exported`);
    tell({ loaded: true });
  } catch (error) {
    crash(handler === undefined ? undefined : "Runtime.HandlerNotFound")(error);
  }
};

const invoke = async ({ event, requestId, timeLimit, timeShift, traceId, arn }) => {
  offset = timeShift;
  current = requestId;
  process.env._X_AMZN_TRACE_ID = traceId;
  const end = performance.now() + timeLimit;
  const { env } = process;
  try {
    const answer = await handler(event, {
      callbackWaitsForEmptyEventLoop: true,
      functionName: env.AWS_LAMBDA_FUNCTION_NAME,
      functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
      memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
      logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
      logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
      invokedFunctionArn: arn,
      awsRequestId: requestId,
      getRemainingTimeInMillis: () => Math.max(0, Math.ceil(end - performance.now())),
    });
    const text = JSON.stringify(answer) ?? "null";
    if (Buffer.byteLength(text) > LONGEST_ANSWER)
      throw Object.assign(new Error("Response payload size exceeded maximum allowed payload size (6291556 bytes)."), {
        name: "Function.ResponseSizeTooLarge",
      });
    tell({ answer: text });
  } catch (error) {
    tell({ failure: fail(undefined, error) });
  }
  current = undefined;
};

process.on("message", (message) => (message.load ? load(message.load) : invoke(message)));
