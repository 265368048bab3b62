import { createServer } from "node:http";
import { decider } from "./access/decide.ts";
import { type Intercept, openFrontDoor } from "./access/front-door.ts";
import { type Principal, readRoles } from "./access/roles.ts";
import { services } from "./access/services.ts";
import { openClock } from "./clock.ts";
import { openControl } from "./control/control.ts";
import { type Idle, idleness } from "./control/idle.ts";
import { openDataFolder } from "./data-folder.ts";
import { startDynamo } from "./engines/dynamo.ts";
import { makeTables, tablesOf } from "./engines/dynamo-tables.ts";
import { sweepExpired } from "./engines/expiry.ts";
import { type Inbox, openInbox } from "./engines/inbox.ts";
import { type Queues, startQueues } from "./engines/queues.ts";
import { type Functions, openFunctions } from "./functions/functions.ts";
import { authoriser } from "./gateway/authoriser.ts";
import { gatewayServer, openGateway } from "./gateway/gateway.ts";
import { openIssuer, type TokenOptions } from "./gateway/issuer.ts";
import { readRoutes } from "./gateway/routes.ts";
import { close, LOOPBACK, listen } from "./http.ts";
import { startPumps } from "./pumps/start-pumps.ts";
import { readAssembly } from "./template/assembly.ts";
import { deploy } from "./template/deployment.ts";
import { ACCOUNT, type Place, REGION } from "./template/place.ts";

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
  /** Lets a test answer in place of DynamoDB, SQS or SES. */
  intercept(by: Intercept | undefined): void;
  stop(): Promise<void>;
}

const ADMINISTRATOR: Principal = {
  accessKey: "ASIALOCALADMINISTRATOR",
  name: "administrator",
  arn: `arn:aws:iam::${ACCOUNT}:root`,
  policies: [],
  administrator: true,
};

/** Runs a synthesised app, and nothing that is not in its templates. */
export const startCloud = async (options: CloudOptions): Promise<Cloud> => {
  const { assembly, dataDir, fresh, port = 0, log = () => {} } = options;
  // Undone in reverse, at the end or when the start fails half-way.
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    const failures: unknown[] = [];
    for (let step = undo.pop(); step; step = undo.pop()) await step().catch((failure) => failures.push(failure));
    if (failures.length > 0) throw new AggregateError(failures, "The local cloud did not stop cleanly.");
  };

  try {
    const gateway = gatewayServer();
    const apiUrl = `http://${LOOPBACK}:${await listen(gateway, port)}`;
    undo.push(() => close(gateway));
    const control = createServer();
    const localUrl = `http://${LOOPBACK}:${await listen(control, port && port + 1)}`;
    undo.push(() => close(control));

    const data = openDataFolder(dataDir, fresh);
    undo.push(async () => data.release());
    const clock = openClock(data.file("clock.json"));
    if (options.clock !== undefined) clock.set(new Date(options.clock));

    // The address of the front door is part of what the templates resolve to, so it opens first.
    const frontDoorServer = createServer({ keepAliveTimeout: 60_000 });
    const endpoint = `http://${LOOPBACK}:${await listen(frontDoorServer, 0)}`;
    undo.push(() => close(frontDoorServer));
    const place: Place = {
      account: ACCOUNT,
      region: REGION,
      partition: "aws",
      urlSuffix: "amazonaws.com",
      apiUrl,
      endpoint,
    };
    const folder = typeof assembly === "string" ? assembly : await assembly();
    const deployment = deploy(readAssembly(folder), place);
    const roles = readRoles(deployment);
    const decide = decider();

    const databaseFile = data.file("dynamo.db");
    const routes = readRoutes(deployment);
    const [dynamo, queues, issuer] = await Promise.all([
      startDynamo(databaseFile).then((engine) => {
        undo.push(engine.stop);
        return engine;
      }),
      startQueues(deployment, dataDir && data.file("queues")).then((engine) => {
        undo.push(engine.stop);
        return engine;
      }),
      openIssuer(data.file("issuer.json"), routes, clock.now),
    ]);
    await makeTables(deployment, dynamo, databaseFile);
    undo.push(sweepExpired(deployment, dynamo, clock));

    const inbox = openInbox(data.file("inbox"), clock);
    const functions = openFunctions({ deployment, roles, data, clock });
    undo.push(functions.stop);
    const pumps = await startPumps({ deployment, roles, decide, dynamo, queues, functions, clock, data, log });
    undo.push(pumps.stop);

    const frontDoor = openFrontDoor({
      principals: new Map([...roles, [ADMINISTRATOR.accessKey, ADMINISTRATOR]]),
      services: services(deployment, { dynamo, queues, inbox, onWrite: pumps.wakeStreams }),
      decide,
      now: clock.now,
      log,
    });
    frontDoorServer.on("request", frontDoor.answer);
    const authorise = authoriser({ keys: issuer.keys, now: clock.now });
    gateway.on("request", openGateway({ deployment, functions, authorise, now: clock.now }));
    const activity = () => frontDoor.calls() + functions.all.reduce((sum, { invoked }) => sum + invoked, 0);
    const idle = idleness({ functions, pumps: pumps.all, activity });
    control.on("request", openControl({ clock, inbox, issuer, idle, apiUrl }));
    // First of all nobody new is let in.
    undo.push(() => close(gateway));

    return {
      apiUrl,
      localUrl,
      inboxUrl: `${localUrl}/inbox`,
      token: issuer.token,
      tables: Object.fromEntries(
        tablesOf(deployment).flatMap(({ logicalId, ref }) => [
          [logicalId, ref],
          [logicalId.replace(/[0-9A-F]{8}$/, ""), ref],
        ]),
      ),
      aws: {
        endpoint,
        region: REGION,
        credentials: { accessKeyId: ADMINISTRATOR.accessKey, secretAccessKey: "unchecked" },
      },
      inbox,
      queues,
      functions,
      setClock: (instant) => clock.set(new Date(instant)),
      now: () => new Date(clock.now()),
      idle,
      intercept: frontDoor.intercept,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
