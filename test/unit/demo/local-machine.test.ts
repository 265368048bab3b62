import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { localMachineAt } from "#infra/local/demo/local-machine.ts";

describe("waiting until everything is done", () => {
  let server: Server;
  let asked = 0;
  afterEach(() => server.close());

  const machineThatIsBusy = async (times: number) => {
    asked = 0;
    server = createServer((_, response) => response.writeHead(++asked > times ? 200 : 504).end("busy"));
    await once(server.listen(0, "127.0.0.1"), "listening");
    return localMachineAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  };

  it.each([0, 2])("asks again while the machine is busy: %d times", async (times) => {
    await (await machineThatIsBusy(times)).settle();
    expect(asked).toBe(times + 1);
  });

  it("says what the machine is busy with when it does not come to an end", async () => {
    await expect((await machineThatIsBusy(3)).settle()).rejects.toThrow("answered 504: busy");
    expect(asked).toBe(3);
  });
});
