import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { close, json, LOOPBACK, listen, readBody, send } from "#infra/local/http.ts";
import { openBareTables } from "#test/support/bare-table.ts";
import { type Crowd, seed } from "#test/support/crowd.ts";

/** What a run said of itself. */
interface Run {
  readonly pages: number;
  readonly planned: number;
  readonly longestPageMs: number;
  readonly lastOutcome: string;
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakKb: number;
}

const MEMBERS = 200;
const SMALL: Crowd = { conference: "honcb-15", members: MEMBERS, delegates: 50 };
const LARGE: Crowd = { conference: "honcb-15", members: MEMBERS, delegates: 500 };
/** So that a process with room to spare does not put off its cleaning: what is kept counts, not what is left lying. */
const HEAP = ["--max-old-space-size=230", "--max-semi-space-size=12"];
const MOST = { fanOutTime: 10.5, fanOutMemory: 1.1 };
/** reminders/carry-out is stopped after this. */
const TIMEOUT_MS = 60_000;

/** One reminder to 100,000 people against one to 10,000: ten times the work in ten times the time, and no more memory. */
export const fanOut = async (assembly: string, say: (line: string) => void): Promise<boolean> => {
  const small = await measured(assembly, SMALL, say);
  const large = await measured(assembly, LARGE, say);
  const fanOutTime = large.ms / small.ms;
  const fanOutMemory = large.peakKb / small.peakKb;
  const longestPageMs = Math.max(small.longestPageMs, large.longestPageMs);
  say(`processor time ${rounded(large.cpuMs / small.cpuMs)} times`);
  say(`longest page ${Math.round(longestPageMs)} ms, of the ${TIMEOUT_MS} ms that the function has`);
  say(JSON.stringify({ fanOutTime: rounded(fanOutTime), fanOutMemory: rounded(fanOutMemory) }));
  return fanOutTime <= MOST.fanOutTime && fanOutMemory <= MOST.fanOutMemory && longestPageMs < TIMEOUT_MS;
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

const measured = async (assembly: string, crowd: Crowd, say: (line: string) => void): Promise<Run> => {
  const people = crowd.members * crowd.delegates;
  const tables = await openBareTables(assembly);
  const queue = await openSink();
  try {
    await seed(tables, crowd);
    say(`${people} people stand in the table`);
    const run = await work({
      ...tables.env,
      ...{ CONFERENCE_TABLE: tables.conferenceTable, RECORD_TABLE: tables.recordTable, CONFERENCE: crowd.conference },
      ...{ AWS_ENDPOINT_URL_SQS: queue.url, BULK_QUEUE_URL: `${queue.url}/000000000000/bulk` },
    });
    if (run.planned !== people || queue.taken() !== people || run.lastOutcome !== "finished")
      throw new Error(`${people} people were to be reminded: ${JSON.stringify(run)}, ${queue.taken()} in the queue`);
    const { pages, ms, peakKb } = run;
    say(`${people} people in ${pages} pages: ${Math.round(ms)} ms, at most ${Math.round(peakKb / 1024)} MB`);
    return run;
  } finally {
    await Promise.all([tables.stop(), queue.stop()]);
  }
};

const work = async (env: Readonly<Record<string, string>>): Promise<Run> => {
  const child = spawn(process.execPath, [...HEAP, join(import.meta.dirname, "worker.ts")], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`The worker ended with ${code}.`);
  return JSON.parse(said) as Run;
};

interface Entry {
  readonly Id: string;
  readonly MessageBody: string;
}

/** A queue that takes everything and keeps nothing: the queue engine is not what is measured. */
const openSink = async () => {
  let taken = 0;
  const server = createServer(async (request, response) => {
    const { Entries } = JSON.parse(String(await readBody(request, 1_000_000))) as { Entries: Entry[] };
    taken += Entries.length;
    const Successful = Entries.map(({ Id, MessageBody }) => {
      // The client compares it with its own.
      const MD5OfMessageBody = createHash("md5").update(MessageBody).digest("hex");
      return { Id, MessageId: Id, MD5OfMessageBody };
    });
    send(response, json(200, { Successful, Failed: [] }, { "content-type": "application/x-amz-json-1.0" }));
  });
  const port = await listen(server, 0);
  return { url: `http://${LOOPBACK}:${port}`, taken: () => taken, stop: () => close(server) };
};
