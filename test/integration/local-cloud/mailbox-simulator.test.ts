import { expect, test } from "vitest";
import { fixtureCloud } from "./fixture/cloud.ts";
import { reported, send, typesOf } from "./fixture/reports.ts";

const running = fixtureCloud();

test.each([
  ["success@simulator.amazonses.com", ["Send", "Delivery"]],
  ["ooto@simulator.amazonses.com", ["Send", "Delivery"]],
  ["bounce+fra@simulator.amazonses.com", ["Send", "Bounce"]],
  ["suppressionlist.fra@simulator.example", ["Send", "Bounce"]],
  ["complaint.bel@simulator.example", ["Send", "Delivery", "Complaint"]],
  ["delay@simulator.example", ["Send", "DeliveryDelay", "Delivery"]],
  ["delay@simulator.amazonses.com", ["Send", "Delivery"]],
  ["bounce@elsewhere.example", ["Send", "Delivery"]],
])("%s: %j", async (to, events) => {
  const { cloud } = running;
  await send(cloud, to);
  await cloud.idle();
  const found = await reported(cloud);
  expect(typesOf(found)).toEqual(events);
  expect(
    cloud.inbox
      .list({ to })
      .at(-1)
      ?.fate.map(({ event }) => event),
  ).toEqual(events);
  const bounce = found.find(({ detail }) => detail.bounce)?.detail.bounce;
  if (bounce) {
    expect(bounce.bouncedRecipients).toMatchObject([{ emailAddress: to, status: "5.1.1" }]);
    expect([bounce.bounceType, bounce.bounceSubType]).toEqual([
      "Permanent",
      to.startsWith("suppressionlist") ? "Suppressed" : "General",
    ]);
  }
});

test("the inbox says what became of a mail", async () => {
  const { cloud } = running;
  await send(cloud, "bounce.page@simulator.example");
  await cloud.idle();
  const list = await (await fetch(`${cloud.inboxUrl}?to=bounce.page@simulator.example`)).text();
  expect(list).toContain("<td>bounced</td>");
  const letter = cloud.inbox.list({ to: "bounce.page@simulator.example" }).at(-1);
  expect(await (await fetch(`${cloud.inboxUrl}/${letter?.id}`)).text()).toContain("Reported as bounced");
  await reported(cloud);
});
