import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { startCloud } from "#infra/local/cloud.ts";
import { json } from "#infra/local/http.ts";
import { assemblyWith, doing, fixtureAssembly, fixtureCloud } from "./fixture/cloud.ts";

const folder = mkdtempSync(join(tmpdir(), "passerelle-engine-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("kept data", () => {
  it("finds its last stream record without reading all of them", async () => {
    const cloud = await startCloud({ assembly: await fixtureAssembly(), dataDir: folder });
    await cloud.stop();
    const database = new DatabaseSync(join(folder, "dynamo.db"));
    // As the engine asks at every write to a table with a stream.
    const [plan] = database
      .prepare(
        "EXPLAIN QUERY PLAN SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?",
      )
      .all("any");
    database.close();
    expect(plan?.detail).toMatch(/^SEARCH .* USING .*last_stream_record/);
  });

  it("is refused by templates with other keys, and forgotten on request", async () => {
    const changed = assemblyWith(await fixtureAssembly(), ({ Resources }) => {
      for (const { Type, Properties } of Object.values(Resources)) {
        if (Type !== "AWS::DynamoDB::Table") continue;
        Properties.KeySchema = Properties.KeySchema.slice(0, 1);
        Properties.AttributeDefinitions = Properties.AttributeDefinitions.slice(0, 1);
      }
    });
    await expect(startCloud({ assembly: changed, dataDir: folder })).rejects.toThrow("start with --fresh");
    const cloud = await startCloud({ assembly: changed, dataDir: folder, fresh: true });
    await cloud.stop();
  });
});

describe("a service", () => {
  const running = fixtureCloud();

  it("fails when a test wants it to", async () => {
    running.cloud.intercept(({ service, operation }) =>
      service === "dynamodb" && operation === "PutItem"
        ? json(400, {
            __type: "com.amazonaws.dynamodb.v20120810#ItemCollectionSizeLimitExceededException",
            message: "Too much",
          })
        : undefined,
    );
    expect((await doing(running.cloud, "put", { pk: "x" })).body).toMatchObject({
      name: "ItemCollectionSizeLimitExceededException",
    });
    running.cloud.intercept(undefined);
    expect((await doing(running.cloud, "put", { pk: "x" })).status).toBe(200);
  });

  it("begins anew after its process was killed", async () => {
    const api = running.cloud.functions.find("-Api");
    const before = api.pids;
    await api.kill();
    expect((await doing(running.cloud, "get", { pk: "x" })).status).toBe(200);
    expect(api.pids).not.toEqual(before);
  });
});
