import { createServer } from "node:http";
import { decider } from "./access/decide.ts";
import { openFrontDoor } from "./access/front-door.ts";
import { type Principal, readRoles } from "./access/roles.ts";
import { services } from "./access/services.ts";
import { openClock } from "./clock.ts";
import { openControl } from "./control/control.ts";
import { idleness } from "./control/idle.ts";
import { openDataFolder } from "./data-folder.ts";
import { startDynamo } from "./engines/dynamo.ts";
import { makeTables, tablesOf } from "./engines/dynamo-tables.ts";
import { sweepExpired } from "./engines/expiry.ts";
import { openInbox } from "./engines/inbox.ts";
import { mailService } from "./engines/mail.ts";
import { openMailEvents } from "./engines/mail-events.ts";
import { sendLimit } from "./engines/mail-rate.ts";
import { startQueues } from "./engines/queues.ts";
import { openFunctions } from "./functions/functions.ts";
import { authoriser } from "./gateway/authoriser.ts";
import { gatewayServer, openGateway } from "./gateway/gateway.ts";
import { openIssuer } from "./gateway/issuer.ts";
import { readRoutes } from "./gateway/routes.ts";
import { close, LOOPBACK, listen } from "./http.ts";
import { openEventBus } from "./pumps/event-bus.ts";
import { startPumps } from "./pumps/start-pumps.ts";
import type { Cloud, CloudOptions } from "./running-cloud.ts";
import { readAssembly } from "./template/assembly.ts";
import { deploy } from "./template/deployment.ts";
import { ACCOUNT, type Place, REGION } from "./template/place.ts";

export type { Cloud, CloudOptions } from "./running-cloud.ts";

const SEND_RATE = 500;

const ADMINISTRATOR: Principal = {
  accessKey: "ASIALOCALADMINISTRATOR",
  name: "administrator",
  arn: `arn:aws:iam::${ACCOUNT}:root`,
  policies: [],
  administrator: true,
};

/** Runs a synthesised app, and nothing that is not in its templates. */
export const startCloud = async (options: CloudOptions): Promise<Cloud> => {
  const { assembly, dataDir, fresh, port = 0, sendRate = SEND_RATE, log = () => {} } = options;
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
    const bus = openEventBus(deployment, queues);
    const mailEvents = openMailEvents({ deployment, inbox, bus, clock, log });
    undo.push(mailEvents.stop);
    const sendMail = mailService(deployment, { inbox, limit: sendLimit(sendRate), onAccept: mailEvents.follow });
    const functions = openFunctions({ deployment, roles, data, clock });
    undo.push(functions.stop);
    const pumps = await startPumps({ deployment, roles, decide, dynamo, queues, functions, clock, data, log });
    undo.push(pumps.stop);

    const frontDoor = openFrontDoor({
      principals: new Map([...roles, [ADMINISTRATOR.accessKey, ADMINISTRATOR]]),
      services: services(deployment, { dynamo, queues, sendMail, onWrite: pumps.wakeStreams }),
      decide,
      now: clock.now,
      log,
    });
    frontDoorServer.on("request", frontDoor.answer);
    const authorise = authoriser({ keys: issuer.keys, now: clock.now });
    gateway.on("request", openGateway({ deployment, functions, authorise, now: clock.now }));
    const activity = () => frontDoor.calls() + functions.all.reduce((sum, { invoked }) => sum + invoked, 0);
    const idle = idleness({
      functions,
      pumps: new Map([...pumps.all, ["what becomes of mails", mailEvents]]),
      activity,
    });
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
      sesEvents: mailEvents.alter,
      putEvent: bus.put,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
