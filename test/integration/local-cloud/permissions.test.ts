import { afterEach, describe, expect, it } from "vitest";
import { type Cloud, startCloud } from "#infra/local/cloud.ts";
import { doing, fixtureAssembly, withoutGrant } from "./fixture/cloud.ts";
import { tables } from "./fixture/tables.ts";

let cloud: Cloud | undefined;
afterEach(() => cloud?.stop());

const start = async (assembly: string): Promise<Cloud> => {
  cloud = await startCloud({ assembly });
  return cloud;
};

const RAW = "From: conference@passerelle.example.org\r\nTo: somebody@example.org\r\nSubject: Hello\r\n\r\nHello\r\n";
const DEEDS = [
  ["dynamodb:PutItem", "put", { pk: "a" }],
  ["kms:Decrypt", "get", { pk: "a" }],
  ["sqs:SendMessage", "enqueue", { body: "hello" }],
  ["ses:SendRawEmail", "mail", { raw: RAW }],
] as const;

describe("a function with what its template grants", () => {
  it("may do that, and nothing else", async () => {
    const running = await start(await fixtureAssembly());
    for (const [, deed, wish] of DEEDS) expect(await doing(running, deed, wish)).toMatchObject({ status: 200 });
    expect(running.inbox.list()).toMatchObject([
      { to: ["somebody@example.org"], subject: "Hello", tags: { ledger: "7" } },
    ]);

    const { status, body } = await doing(running, "query", { pk: "a" });
    expect(status).toBe(500);
    expect(body.name).toBe("AccessDeniedException");
    expect(body.message).toMatch(
      /role\/Service-ApiServiceRole.* to perform: dynamodb:Query on resource: .*table\/State-Items/,
    );
  });

  it("may not do in a transaction what it may not do alone, and then none of it is done", async () => {
    const running = await start(await fixtureAssembly());
    const { body } = await doing(running, "transact", { pk: "t" });
    expect(body.message).toContain("dynamodb:DeleteItem");
    expect(await tables(running).count("Items")).toBe(0);
  });
});

describe("a function without one of its grants", () => {
  for (const [action, deed, wish] of DEEDS)
    it(`is denied ${action}`, async () => {
      const running = await start(withoutGrant(await fixtureAssembly(), "Api", action));
      const { status, body } = await doing(running, deed, wish);
      expect(status).toBe(500);
      expect(body.name).toMatch(/^AccessDenied(Exception)?$/);
      expect(body.message).toContain(action);
      expect(running.inbox.list()).toEqual([]);
      expect(await tables(running).count("Items")).toBe(0);
    });

  it("cannot even begin to read a stream", async () => {
    const assembly = withoutGrant(await fixtureAssembly(), "OnRecords", "dynamodb:GetRecords");
    await expect(start(assembly)).rejects.toThrow(/OnRecords.*dynamodb:GetRecords/);
  });
});
