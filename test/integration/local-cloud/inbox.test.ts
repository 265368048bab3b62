import { describe, expect, it } from "vitest";
import { doing, fixtureCloud } from "./fixture/cloud.ts";

const running = fixtureCloud();

const mail = (to: string, subject: string, html: string, from = "conference@passerelle.example.org") =>
  doing(running.cloud, "mail", {
    raw: [
      `From: Passerelle <${from}>`,
      `To: ${to}`,
      `Subject: =?UTF-8?B?${Buffer.from(subject).toString("base64")}?=`,
      "MIME-Version: 1.0",
      "Content-Type: text/html; charset=utf-8",
      "",
      html,
    ].join("\r\n"),
  });

const ask = (path: string) => fetch(running.cloud.localUrl + path);

describe("the inbox", () => {
  it("keeps every mail as it was sent", async () => {
    await mail("a@example.org", "دعوة", "<p>one</p>");
    await mail("b@example.org", "Second <b>", "<p>two</p><script>alert(1)</script>");

    const { messages } = (await (await ask("/inbox.json?to=B@example.org")).json()) as { messages: { id: string }[] };
    expect(messages).toMatchObject([{ to: ["b@example.org"], subject: "Second <b>", tags: { ledger: "7" } }]);
    const [{ id = "" } = {}] = messages;
    expect(await (await ask(`/inbox/${id}/raw`)).text()).toContain("To: b@example.org");
    expect(await (await ask(`/inbox/${id}.json`)).json()).toMatchObject({
      html: expect.stringContaining("<p>two</p>"),
    });
    expect(await (await ask(`/inbox.json?after=${id}`)).json()).toEqual({ messages: [] });
    expect((await ask("/inbox/999999")).status).toBe(404);
  });

  it("shows mails to people without trusting them", async () => {
    const list = await (await ask("/inbox")).text();
    expect(list).toContain("دعوة");
    expect(list).toContain("Second &#60;b&#62;");
    const shown = await ask("/inbox/000002/html");
    expect(shown.headers.get("content-security-policy")).toMatch(/^sandbox allow-popups/);
    expect(shown.headers.get("content-security-policy")).not.toContain("allow-scripts");
    expect(await (await ask("/inbox/000002")).text()).toContain('sandbox="allow-popups');
  });

  it("takes nothing that SES would not send", async () => {
    const before = running.cloud.inbox.list().length;
    expect((await mail("a@example.org", "x", "y", "somebody@example.net")).body).toMatchObject({
      name: "MessageRejected",
      message: expect.stringContaining("not verified"),
    });
    expect((await mail("é@example.org", "x", "y")).body.name).toBe("InvalidParameterValue");
    expect((await mail("nobody", "x", "y")).body.name).toBe("InvalidParameterValue");
    expect(running.cloud.inbox.list()).toHaveLength(before);
  });
});
