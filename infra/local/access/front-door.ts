import type { IncomingMessage, ServerResponse } from "node:http";
import { json, type Reply, readBody, send } from "../http.ts";
import type { Decide, Question } from "./decide.ts";
import type { Principal } from "./roles.ts";

/** One call of a function to a service of AWS. */
export interface Call {
  readonly service: string;
  readonly operation: string;
  readonly principal: Principal;
  /** The request's content as the service reads it. */
  // biome-ignore lint/suspicious/noExplicitAny: each service has its own.
  readonly input: any;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** A service behind the front door. */
export interface Service {
  /** Reads a request; the operation and its input. */
  read(request: IncomingMessage, body: Buffer): Promise<Pick<Call, "operation" | "input">>;
  /** The permissions a call needs; undefined when the local cloud has no such operation. */
  questions(call: Call): Question[] | undefined;
  perform(call: Call): Promise<Reply>;
  /** An error in the service's own wire format. */
  refuse(status: number, code: string, message: string): Reply;
}

/** What a test makes of a call: an answer of its own, none at all ("lost": the connection breaks), or the service's. */
type Outcome = Reply | "lost" | undefined;

/**
 * Answers in place of a service: how tests make a service fail. With `perform` it lets the service do its work first,
 * as when a reply is lost on the way back.
 */
export type Intercept = (call: Call, perform: () => Promise<Reply>) => Outcome | Promise<Outcome>;

export interface FrontDoor {
  answer(request: IncomingMessage, response: ServerResponse): void;
  /** Calls so far. */
  calls(): number;
  intercept(by: Intercept | undefined): void;
}

interface Options {
  readonly principals: ReadonlyMap<string, Principal>;
  readonly services: Readonly<Record<string, Service>>;
  readonly decide: Decide;
  /** The time that answers carry: an SDK that sees another one than its own takes its clock for wrong and retries. */
  readonly now: () => number;
  readonly log: (line: string) => void;
}

const LONGEST_BODY = 32 * 1024 * 1024;
const CREDENTIAL = /Credential=([^/]+)\/\d{8}\/[^/]*\/([^/]+)\/aws4_request/;

/** The only address that functions know: lets a call through to its engine when the caller's role allows it. */
export const openFrontDoor = ({ principals, services, decide, now, log }: Options): FrontDoor => {
  let calls = 0;
  let interceptor: Intercept | undefined;

  const reply = async (request: IncomingMessage): Promise<Reply | "lost"> => {
    const body = (await readBody(request, LONGEST_BODY)) ?? Buffer.alloc(0);
    const [, accessKey = "", name = ""] = CREDENTIAL.exec(request.headers.authorization ?? "") ?? [];
    const service = services[name];
    if (!service) return unknown(501, "NotImplemented", `The local cloud has no service ${name || "without a name"}.`);
    const principal = principals.get(accessKey);
    if (!principal)
      return service.refuse(
        403,
        "UnrecognizedClientException",
        "The security token included in the request is invalid.",
      );

    const call: Call = {
      service: name,
      principal,
      headers: request.headers,
      body,
      ...(await service.read(request, body)),
    };
    const questions = service.questions(call);
    if (!questions)
      return service.refuse(501, "NotImplemented", `The local cloud's ${name} has no operation ${call.operation}.`);
    for (const question of questions) {
      const forbidden = await decide(principal, question);
      if (forbidden) {
        log(forbidden);
        return service.refuse(
          name === "dynamodb" ? 400 : 403,
          name === "dynamodb" ? "AccessDeniedException" : "AccessDenied",
          forbidden,
        );
      }
    }
    return (await interceptor?.(call, () => service.perform(call))) ?? service.perform(call);
  };

  return {
    answer: (request, response) => {
      calls++;
      reply(request)
        .catch((error: Error) => {
          // A function that was killed in the middle of a call leaves it unfinished.
          if (!request.destroyed) log(error.stack ?? error.message);
          return unknown(500, "InternalFailure", error.message);
        })
        .then((answer) => {
          if (answer === "lost") return request.socket.destroy();
          const headers = { ...answer.headers, date: new Date(now()).toUTCString() };
          return send(response, { ...answer, headers });
        });
    },
    calls: () => calls,
    intercept: (by) => {
      interceptor = by;
    },
  };
};

const unknown = (status: number, code: string, message: string) => json(status, { __type: code, message });
