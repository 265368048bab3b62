import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fixtureAssembly, pollUntil } from "./fixture/cloud.ts";

const PORT = 20_000 + (process.pid % 20_000);
const folder = mkdtempSync(join(tmpdir(), "passerelle-start-"));
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const launch = (script: string, ...args: string[]) => launchIn(process.cwd(), script, ...args);

const launchIn = (cwd: string, script: string, ...args: string[]) => {
  const child = spawn(process.execPath, [script, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  started.push(child);
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  return { child, said, exit: once(child, "exit") };
};

const START = join(import.meta.dirname, "../../../infra/local/start.ts");
const FIXTURE = join(import.meta.dirname, "fixture/start.ts");

/** A local cloud of the fixture in a process of its own, on kept data. */
const launchFixture = async () => {
  const launched = launch(FIXTURE, await fixtureAssembly(), folder, String(PORT));
  await pollUntil(
    () => launched.said,
    ({ out, err }) => out.includes("running") || err !== "",
  );
  return launched;
};

/** Everything that a process has begun, and they in turn. */
const descendants = (pid: number): number[] => {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid)
    .map(Number);
  return [...children, ...children.flatMap(descendants)];
};

const parentOf = (pid: string): number | undefined => {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1]);
  } catch {
    return undefined;
  }
};

const alive = (pids: number[]) => pids.filter((pid) => parentOf(String(pid)) !== undefined);

const api = (path: string, deed: unknown) =>
  fetch(`http://127.0.0.1:${PORT}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(deed),
  });

describe("a local cloud that is killed", () => {
  it("leaves nothing running, and starts again with what it had", async () => {
    const first = await launchFixture();
    expect((await api("/do", { deed: "put", pk: "kept" })).status).toBe(200);
    const begun = descendants(first.child.pid ?? 0);
    expect(begun.length).toBeGreaterThanOrEqual(2);
    first.child.kill("SIGKILL");
    await first.exit;
    await pollUntil(
      () => alive(begun),
      (left) => left.length === 0,
    );

    const second = await launchFixture();
    const got = (await (await api("/do", { deed: "get", pk: "kept" })).json()) as { Item?: unknown };
    expect(got.Item).toMatchObject({ pk: { S: "kept" } });
    const then = descendants(second.child.pid ?? 0);
    second.child.kill("SIGINT");
    expect(await second.exit).toEqual([0, null]);
    await pollUntil(
      () => alive(then),
      (left) => left.length === 0,
    );
  });

  it("does not share its data with another one", async () => {
    const first = await launchFixture();
    const second = launch(FIXTURE, await fixtureAssembly(), folder, String(PORT + 2));
    expect(await second.exit).toEqual([1, null]);
    expect(second.said.err).toMatch(/^\S+ is in use by the local cloud with process id \d+: stop that one first\.\n$/);
    first.child.kill("SIGTERM");
    await first.exit;
  });
});

describe("npm start", () => {
  const occupy = async (port: number): Promise<Server> => {
    const server = createServer().listen(port, "127.0.0.1");
    await once(server, "listening");
    return server;
  };

  it("says in one sentence that its port is in use", async () => {
    const server = await occupy(PORT + 4);
    const { said, exit } = launch(START, "--port", String(PORT + 4), "--data-dir", join(folder, "other"));
    expect(await exit).toEqual([1, null]);
    expect(said.err).toBe(`Port ${PORT + 4} is in use: stop what listens there, or choose another with --port.\n`);
    server.close();
  });

  it("serves from a folder given by its relative path, and stops cleanly on Ctrl-C", async () => {
    const { child, said, exit } = launchIn(folder, START, "--port", String(PORT + 6), "--data-dir", "kept");
    await pollUntil(
      () => said,
      ({ out, err }) => out.includes("Ctrl-C stops") || err !== "",
      // It synthesises the whole app first.
      50,
    );
    expect(said.err).toBe("");
    expect((await fetch(`http://127.0.0.1:${PORT + 6}/l/en`)).status).toBe(200);
    child.kill("SIGINT");
    expect(await exit).toEqual([0, null]);
  });

  it("says in one sentence what is wrong with its flags", async () => {
    const { said, exit } = launch(START, "--clock", "yesterday");
    expect(await exit).toEqual([1, null]);
    expect(said.err).toBe("--clock is an instant as in 2019-01-07T08:00:00Z, not yesterday.\n");
  });
});
