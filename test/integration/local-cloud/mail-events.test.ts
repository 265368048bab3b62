import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { afterEach, expect, inject, test } from "vitest";
import { startCloud } from "#infra/local/cloud.ts";
import { assemblyWith, doing, fixtureAssembly, fixtureCloud } from "./fixture/cloud.ts";
import { reported, send, typesOf } from "./fixture/reports.ts";

const running = fixtureCloud();
const slow = fixtureCloud({ sendRate: 5 });
afterEach(() => running.cloud.sesEvents(undefined));

test("what became of a mail is told as SES tells EventBridge", async () => {
  const { cloud } = running;
  const messageId = await send(cloud, "head@ncb-fra.example", "42");
  expect(await cloud.idle()).toEqual([]);
  const [sent, delivered, ...rest] = await reported(cloud);
  expect(rest).toEqual([]);
  expect(sent).toMatchObject({
    version: "0",
    source: "aws.ses",
    "detail-type": "Email Sent",
    account: "000000000000",
    resources: [expect.stringContaining(":configuration-set/")],
    detail: {
      eventType: "Send",
      send: {},
      mail: {
        messageId,
        source: "conference@passerelle.example.org",
        destination: ["head@ncb-fra.example"],
        commonHeaders: { subject: "Hello" },
        tags: { ledger: ["42"], attempt: ["2"], "ses:from-domain": ["passerelle.example.org"] },
      },
    },
  });
  expect(delivered).toMatchObject({
    "detail-type": "Email Delivered",
    detail: { eventType: "Delivery", delivery: { recipients: ["head@ncb-fra.example"] }, mail: { messageId } },
  });
});

test("over its rate SES refuses, and says what the rate is", async () => {
  const { cloud } = slow;
  expect((await doing(cloud, "quota")).body).toMatchObject({ MaxSendRate: 5, SentLast24Hours: expect.any(Number) });
  const ses = new SESClient({ ...cloud.aws, maxAttempts: 1 });
  const mail = {
    Source: "conference@passerelle.example.org",
    Destinations: ["many@ncb-fra.example"],
    RawMessage: { Data: Buffer.from("Subject: Hello\r\n\r\nHello") },
  };
  // Not through the function, which may take more than a second for eight.
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      ses.send(new SendRawEmailCommand(mail)).then(
        () => "taken",
        (error: Error) => `${error.name}: ${error.message}`,
      ),
    ),
  );
  const refused = answers.filter((answer) => answer.includes("Maximum sending rate exceeded."));
  expect(refused).toHaveLength(3);
  expect(refused[0]).toMatch(/^Throttling/);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await send(cloud, "many@ncb-fra.example")).not.toContain("Throttling");
  await cloud.idle();
  expect(cloud.inbox.list({ to: "many@ncb-fra.example" })).toHaveLength(6);
  await reported(cloud);
});

test("a test may lose, double, delay and forge reports, and idleness waits for the late ones", async () => {
  const { cloud } = running;
  cloud.sesEvents((event) => {
    if (event.detail.eventType === "Send") return [];
    const forged = { ...event, detail: { ...event.detail, mail: { ...event.detail.mail, messageId: "forged" } } };
    return [{ event }, { event }, { event: forged, after: 400 }];
  });
  await send(cloud, "altered@ncb-fra.example");
  const begun = Date.now();
  await cloud.idle();
  expect(Date.now() - begun).toBeGreaterThan(300);
  const events = await reported(cloud);
  expect(events.map(({ detail }) => [detail.eventType, detail.mail.messageId === "forged"])).toEqual([
    ["Delivery", false],
    ["Delivery", false],
    ["Delivery", true],
  ]);
});

test("an hour that passes in a moment brings what was to come within it", async () => {
  const { cloud } = running;
  cloud.sesEvents((event) => (event.detail.eventType === "Send" ? [] : [{ event, after: 3_600_000 }]));
  await send(cloud, "late@ncb-fra.example");
  expect(await cloud.idle(500)).toEqual(["what becomes of mails"]);
  cloud.setClock(new Date(cloud.now().getTime() + 3_700_000));
  expect(await cloud.idle()).toEqual([]);
  expect(typesOf(await reported(cloud))).toEqual(["Delivery"]);
});

test("what is put on the bus goes where a rule's pattern lets it, and nowhere else", async () => {
  const { cloud } = running;
  await send(cloud, "pattern@ncb-fra.example");
  await cloud.idle();
  const [event] = await reported(cloud);
  if (!event) throw new Error("Nothing was reported.");
  await cloud.putEvent({ ...event, source: "somebody.else" });
  await cloud.putEvent({ ...event, detail: { ...event.detail, mail: { ...event.detail.mail, tags: {} } } });
  expect(await reported(cloud)).toEqual([]);
  await cloud.putEvent(event);
  expect(await reported(cloud)).toHaveLength(1);
});

test("a reply may be lost after SES has taken the mail", async () => {
  const { cloud } = running;
  cloud.intercept(async ({ service }, perform) => {
    if (service !== "ses") return undefined;
    await perform();
    return "lost";
  });
  const answer = await send(cloud, "lost@ncb-fra.example");
  cloud.intercept(undefined);
  expect(answer).toMatch(/ECONNRESET|socket hang up/);
  expect(cloud.inbox.list({ to: "lost@ncb-fra.example" })).toHaveLength(1);
  await cloud.idle();
  await reported(cloud);
});

test("what was not reported when the cloud stopped is reported after the next start", async () => {
  const dataDir = mkdtempSync(join(inject("runFolder"), "reports-"));
  const assembly = await fixtureAssembly();
  const first = await startCloud({ assembly, dataDir });
  await send(first, "bounce.stopped@simulator.example");
  await first.stop();
  const second = await startCloud({ assembly, dataDir });
  try {
    expect(await second.idle()).toEqual([]);
    expect(new Set(typesOf(await reported(second)))).toEqual(new Set(["Send", "Bounce"]));
  } finally {
    await second.stop();
  }
});

test("control: without the destination, or without the rule, nobody is told", async () => {
  for (const type of ["AWS::SES::ConfigurationSetEventDestination", "AWS::Events::Rule"]) {
    const assembly = assemblyWith(await fixtureAssembly(), (template) => {
      for (const [id, resource] of Object.entries(template.Resources))
        if (resource.Type === type) delete template.Resources[id];
      // The queue's policy names the rule.
      for (const [id, resource] of Object.entries(template.Resources))
        if (resource.Type === "AWS::SQS::QueuePolicy" && JSON.stringify(resource).includes("OurMails"))
          delete template.Resources[id];
    });
    const cloud = await startCloud({ assembly });
    try {
      await send(cloud, "head@ncb-fra.example");
      await cloud.idle();
      expect(await reported(cloud)).toEqual([]);
    } finally {
      await cloud.stop();
    }
  }
});
