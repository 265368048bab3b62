import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { browsersFor } from "#infra/local/demo/browsers.ts";

describe("browsers of the demo", () => {
  let asked: (string | undefined)[];
  let status: number;
  const server = createServer((request, response) => {
    asked.push(request.headers.cookie);
    const cookies = [`__Host-it=session-${asked.length}; Secure`, `__Host-it-device=one-${asked.length}; Max-Age=10`];
    response
      .writeHead(status, { "set-cookie": cookies })
      .end(JSON.stringify({ session: `session-${asked.length}`, detail: "no" }));
  });
  const browsers = () => browsersFor(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);

  beforeEach(async () => {
    asked = [];
    status = 201;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it("say who they are when they open another link, by the last name that they were given, and not by the session", async () => {
    const { open } = browsers();
    expect(await open("link", "helene")).toBe("session-1");
    await open("link", "helene");
    await open("link", "helene");
    expect(asked).toEqual([undefined, "__Host-it-device=one-1", "__Host-it-device=one-2"]);
  });

  it("know nothing of one another", async () => {
    const { open } = browsers();
    await open("link", "helene");
    await open("link", "a colleague's");
    expect(asked).toEqual([undefined, undefined]);
  });

  it("stop where a link opens nothing, and say what was asked", async () => {
    status = 404;
    await expect(browsers().open("dead", "helene")).rejects.toThrow(/POST \/sessions.*404/s);
  });
});
