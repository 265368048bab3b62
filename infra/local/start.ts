import { join } from "node:path";
import { parseArgs } from "node:util";
import { startCloud } from "./cloud.ts";
import { LocalCloudError } from "./local-cloud-error.ts";
import { grant } from "./organisers.ts";
import { synthesise } from "./synth.ts";

const HELP = `npm start [-- options]

  --fresh           forget everything that earlier starts kept
  --port <number>   of the API; the local addresses get the next one (4300)
  --data-dir <dir>  where state is kept (.passerelle)
  --send-rate <n>   mails a second that SES takes (500)
  --clock <instant> begin at another time, as in 2019-01-07T08:00:00Z
`;

const readFlags = () => {
  try {
    const { values } = parseArgs({
      options: {
        fresh: { type: "boolean", default: false },
        port: { type: "string", default: "4300" },
        "data-dir": { type: "string", default: ".passerelle" },
        clock: { type: "string" },
        "send-rate": { type: "string", default: "500" },
        help: { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_534)
      throw new LocalCloudError(`--port is a number from 1 to 65534, not ${values.port}.`);
    const sendRate = Number(values["send-rate"]);
    if (!(sendRate > 0)) throw new LocalCloudError(`--send-rate is a number above 0, not ${values["send-rate"]}.`);
    if (values.clock !== undefined && Number.isNaN(Date.parse(values.clock)))
      throw new LocalCloudError(`--clock is an instant as in 2019-01-07T08:00:00Z, not ${values.clock}.`);
    return { ...values, port, sendRate };
  } catch (error) {
    if (error instanceof LocalCloudError) throw error;
    throw new LocalCloudError(`${(error as Error).message} Try npm start -- --help.`);
  }
};

/** Says what is being done, and how long it took. */
const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const begun = performance.now();
  process.stdout.write(`  ${what} …`);
  try {
    const done = await work();
    process.stdout.write(` ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
    return done;
  } catch (error) {
    process.stdout.write("\n");
    throw error;
  }
};

const run = async () => {
  const flags = readFlags();
  if (flags.help) return process.stdout.write(HELP);
  const dataDir = flags["data-dir"];
  const app = join(dataDir, "app");

  process.stdout.write("Passerelle on this machine\n");
  const cloud = await startCloud({
    dataDir,
    fresh: flags.fresh,
    port: flags.port,
    sendRate: flags.sendRate,
    ...(flags.clock && { clock: flags.clock }),
    assembly: async () => {
      await step("Synthesising the templates that npm run deploy would send", () => synthesise(app));
      return app;
    },
    log: (line) => process.stderr.write(`${line}\n`),
  });

  const stop = (signal: NodeJS.Signals) => {
    // Whoever presses Ctrl-C twice does not want to wait.
    process.once(signal, () => process.exit(130));
    process.stdout.write("\nStopping …\n");
    cloud.stop().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);

  await step("Giving the organiser the role", () => grant(cloud, "organiser"));
  const token = await cloud.token({ subject: "organiser" });
  process.stdout.write(`
API                ${cloud.apiUrl}
API documentation  ${cloud.apiUrl}/docs
Inbox              ${cloud.inboxUrl}
Landing page       ${cloud.apiUrl}/l/en (where the links in mails lead)
This machine       ${cloud.localUrl} (clock, tokens, inbox)

An organiser's token, good for a day; ${cloud.localUrl}/token gives new ones:
${token}

Next, in another terminal:
  curl -s ${cloud.apiUrl}/conferences -H "authorization: Bearer $(curl -s ${cloud.localUrl}/token)"

It is ${cloud.now().toISOString()}. Ctrl-C stops; what happened is kept in ${dataDir} until npm start -- --fresh.
`);
};

run().catch((error: Error) => {
  process.stderr.write(`${error instanceof LocalCloudError ? error.message : error.stack}\n`);
  process.exit(1);
});
