import { once } from "node:events";
import {
  Agent,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { LocalCloudError } from "./local-cloud-error.ts";

export const LOOPBACK = "127.0.0.1";

/** What a server answers. */
export interface Reply {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer | string;
}

/** Listens on this machine only; port 0 takes any free one. */
export const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, LOOPBACK);
  try {
    await once(server, "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new LocalCloudError(`Port ${port} is in use: stop what listens there, or choose another with --port.`);
  }
  return (server.address() as AddressInfo).port;
};

export const close = async (server: Server): Promise<void> => {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
};

/** The body of a request; undefined when it is longer than the limit. */
export const readBody = async (message: IncomingMessage, limit: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    length += (chunk as Buffer).length;
    // Read to the end all the same, for a client that hears nothing before it has sent everything.
    if (length <= limit) chunks.push(chunk as Buffer);
  }
  return length > limit ? undefined : Buffer.concat(chunks);
};

export const send = (response: ServerResponse, { status, headers, body }: Reply): void => {
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  response.end(response.req.method === "HEAD" ? undefined : body);
};

export const json = (status: number, value: unknown, headers: OutgoingHttpHeaders = {}): Reply => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(value),
});

/** A client of one engine that keeps its connections. */
export const client = (port: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    post: (headers: OutgoingHttpHeaders, body: Buffer | string, signal?: AbortSignal) =>
      new Promise<Reply>((resolve, reject) => {
        const options = { agent, host: LOOPBACK, port, method: "POST", ...(signal && { signal }) };
        const outgoing = request(
          { ...options, headers: { ...headers, "content-length": Buffer.byteLength(body) } },
          (response) => {
            readBody(response, Number.POSITIVE_INFINITY).then(
              (answer) =>
                resolve({
                  status: response.statusCode ?? 0,
                  headers: response.headers,
                  body: answer ?? Buffer.alloc(0),
                }),
              reject,
            );
          },
        );
        outgoing.on("error", reject);
        outgoing.end(body);
      }),
    close: () => agent.destroy(),
  };
};

export type Client = ReturnType<typeof client>;
