import type { Intercept } from "./access/front-door.ts";
import type { Idle } from "./control/idle.ts";
import type { Inbox } from "./engines/inbox.ts";
import type { BusEvent } from "./engines/mail-event.ts";
import type { Alter } from "./engines/mail-events.ts";
import type { Queues } from "./engines/queues.ts";
import type { Functions } from "./functions/functions.ts";
import type { TokenOptions } from "./gateway/issuer.ts";

export interface CloudOptions {
  /** Folder of the synthesised app, or how to make one: asked once ports and data are ours. */
  readonly assembly: string | (() => Promise<string>);
  /** Where state is kept; without it nothing outlives the cloud. */
  readonly dataDir?: string;
  /** Forgets what is kept there. */
  readonly fresh?: boolean;
  /** Of the HTTP API; the local addresses get the next one. Any free ones without it. */
  readonly port?: number;
  /** What time it is; without it the time that the kept state says, else the real one. */
  readonly clock?: string | Date;
  /** How many mails a second SES takes (500). */
  readonly sendRate?: number;
  readonly log?: (line: string) => void;
}

/** The deployed app, on this machine. */
export interface Cloud {
  readonly apiUrl: string;
  /** The server that only this machine has: inbox, clock, tokens. */
  readonly localUrl: string;
  readonly inboxUrl: string;
  /** A token of the issuer that the API trusts, or a forged one. */
  token(options?: TokenOptions): Promise<string>;
  /** Physical names by logical id, and by the id's words without the CDK's suffix. */
  readonly tables: Readonly<Record<string, string>>;
  /** For SDK clients that may do anything. */
  readonly aws: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  readonly inbox: Inbox;
  readonly queues: Queues;
  readonly functions: Functions;
  setClock(instant: string | Date): void;
  now(): Date;
  /** Waits until no record, message or event is left to work on; answers what still is, if anything. */
  idle: Idle;
  /** Lets a test answer in place of DynamoDB, SQS or SES, or lose a reply. */
  intercept(by: Intercept | undefined): void;
  /** Lets a test lose, delay, double or change what SES reports. */
  sesEvents(by: Alter | undefined): void;
  /** Puts an event on the default bus, whoever it claims to come from. */
  putEvent(event: BusEvent): Promise<void>;
  stop(): Promise<void>;
}
