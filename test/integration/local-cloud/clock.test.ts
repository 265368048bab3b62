import { describe, expect, it } from "vitest";
import { doing, fixtureCloud } from "./fixture/cloud.ts";
import { tables } from "./fixture/tables.ts";

const running = fixtureCloud({ clock: "2019-01-07T07:30:00Z" });

const control = (path: string, init?: RequestInit) => fetch(running.cloud.localUrl + path, init);

describe("the clock", () => {
  it("is what a function takes for the time", async () => {
    const { body } = await doing(running.cloud, "time");
    expect(body.made).toMatch(/^2019-01-07T07:30:/);
    expect(new Date(body.now).toISOString()).toMatch(/^2019-01-07T07:30:/);
    expect(body.told).toMatch(/^Mon Jan 07 2019 07:30:/);
    expect(body.isDate).toBe(true);
  });

  it("moves over the local address, also for functions that are already running", async () => {
    const moved = await control("/clock", { method: "POST", body: JSON.stringify({ now: "2019-03-01T00:00:00Z" }) });
    expect(await moved.json()).toMatchObject({ now: expect.stringMatching(/^2019-03-01T00:00:00/) });
    expect((await doing(running.cloud, "time")).body.made).toMatch(/^2019-03-01T00:00:/);
    expect(await (await control("/clock")).json()).toMatchObject({ now: expect.stringMatching(/^2019-03-01/) });
    expect((await control("/clock", { method: "POST", body: "soon" })).status).toBe(422);
  });

  it("runs a schedule that it jumped over, once", async () => {
    expect(await running.cloud.idle()).toEqual([]);
    const before = await tables(running.cloud).seen("schedule");
    running.cloud.setClock("2019-03-15T12:00:00Z");
    expect(await running.cloud.idle()).toEqual([]);
    const after = await tables(running.cloud).seen("schedule");
    expect(after.length - before.length).toBe(1);
    expect(after.at(-1)).toMatch(/^2019-03-15T12:00:/);
  });

  it("runs schedules from where it was set back to", async () => {
    const before = await tables(running.cloud).seen("schedule");
    running.cloud.setClock("2019-02-01T12:00:00Z");
    expect(await running.cloud.idle()).toEqual([]);
    running.cloud.setClock("2019-02-02T12:00:00Z");
    expect(await running.cloud.idle()).toEqual([]);
    expect((await tables(running.cloud).seen("schedule")).length - before.length).toBe(1);
    running.cloud.setClock("2019-03-15T13:00:00Z");
    expect(await running.cloud.idle()).toEqual([]);
  });

  it("removes what has expired by then, and nothing else", async () => {
    const { put, seen } = tables(running.cloud);
    const at = (instant: string) => ({ N: String(Date.parse(instant) / 1000) });
    await put("Seen", { pk: { S: "expiring" }, sk: { S: "early" }, expiresAt: at("2019-04-01T00:00:00Z") });
    await put("Seen", { pk: { S: "expiring" }, sk: { S: "late" }, expiresAt: at("2019-05-01T00:00:00Z") });
    running.cloud.setClock("2019-04-15T00:00:00Z");
    await expect.poll(() => seen("expiring")).toEqual(["late"]);
  });

  it("hands out tokens, to this machine only", async () => {
    const token = await (await control("/token?subject=somebody")).text();
    const allowed = await fetch(`${running.cloud.apiUrl}/private`, { headers: { authorization: `Bearer ${token}` } });
    expect(allowed.status).toBe(200);
    expect((await control("/token", { headers: { origin: "https://example.org" } })).status).toBe(403);
  });
});
