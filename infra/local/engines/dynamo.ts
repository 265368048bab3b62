import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Client, client, LOOPBACK } from "../http.ts";
import { LocalCloudError } from "../local-cloud-error.ts";

/** The DynamoDB engine: a process of its own that keeps everything in one file. */
export interface Dynamo {
  readonly client: Client;
  /** Where it listens, past all permissions. */
  readonly endpoint: string;
  /** Calls an operation, with more rights than any function has. */
  call<T = unknown>(operation: string, input: unknown, signal?: AbortSignal): Promise<T>;
  /** Calls the stream side of the engine, in the JSON that Lambda events are made of. */
  stream<T = unknown>(operation: string, input: unknown, signal?: AbortSignal): Promise<T>;
  stop(): Promise<void>;
}

// The engine takes any signature but wants one.
const SIGNED = {
  "content-type": "application/x-amz-json-1.0",
  "x-amz-date": "20190101T000000Z",
  authorization:
    "AWS4-HMAC-SHA256 Credential=engine/20190101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
};

/**
 * The engine must not outlive this process, even one that is killed: a shell beside it waits for the end of a
 * pipe that only this process holds open.
 */
const LEASH = 'exec 3<&0; (read -r _ <&3; kill "$$") & exec "$0" "$@" </dev/null 3<&-';

export const startDynamo = async (file: string): Promise<Dynamo> => {
  const program = findEngine();
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const child = spawn(
      "/bin/sh",
      ["-c", LEASH, program, "--host", LOOPBACK, "--port", String(port), "--db-path", file],
      {
        stdio: ["pipe", "pipe", "pipe"],
        // Out of reach of the terminal's Ctrl-C: it stops last.
        detached: true,
      },
    );
    const complaint = await listening(child);
    if (complaint === undefined) return engine(child, port);
    // Somebody may have taken the port in between.
    if (attempt === 3) throw new Error(`The DynamoDB engine did not start: ${complaint}`);
  }
};

const findEngine = (): string => {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    const program = join(dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`))), "dynoxide");
    if (existsSync(program)) return program;
  } catch {
    // Not installed: said below.
  }
  throw new LocalCloudError(
    process.platform === "linux" && process.arch === "x64"
      ? `The DynamoDB engine ${name} is not installed: run npm ci without --omit=optional.`
      : `The local cloud runs on Linux x64 only, because its DynamoDB engine does; this machine is ${process.platform} ${process.arch}.`,
  );
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, LOOPBACK);
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return port;
};

/** Waits for the engine to listen; otherwise what it said before it ended. */
const listening = (child: ChildProcess): Promise<string | undefined> =>
  new Promise((resolve) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk;
      if (said.includes("listening")) resolve(undefined);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code) => resolve(said.trim() || `it ended with ${code}`));
  });

const engine = (child: ChildProcess, port: number): Dynamo => {
  const connection = client(port);
  const exited = once(child, "exit");
  // Lets go of the leash, else it would wait for ever on behalf of an engine that ended by itself.
  child.once("exit", () => child.stdin?.destroy());
  child.stdin?.on("error", () => {});

  const call = async <T>(target: string, input: unknown, signal?: AbortSignal): Promise<T> => {
    const { status, body } = await connection.post(
      { ...SIGNED, "x-amz-target": target },
      JSON.stringify(input),
      signal,
    );
    const answer = JSON.parse(body.toString()) as T & { __type?: string; message?: string };
    if (status === 200) return answer;
    const name = answer.__type?.split("#").at(-1) ?? "DynamoError";
    throw Object.assign(new Error(`${target.split(".").at(-1)}: ${answer.message ?? name}`), { name });
  };

  return {
    client: connection,
    endpoint: `http://${LOOPBACK}:${port}`,
    call: (operation, input, signal) => call(`DynamoDB_20120810.${operation}`, input, signal),
    stream: (operation, input, signal) => call(`DynamoDBStreams_20120810.${operation}`, input, signal),
    stop: async () => {
      connection.close();
      child.kill("SIGTERM");
      await exited;
    },
  };
};
