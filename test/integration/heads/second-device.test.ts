import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEVICE_COOKIE, SESSION_COOKIE } from "#shared/runtime/authenticate.ts";
import { caller, type Reply } from "#test/support/api.ts";
import { CONFERENCE, linkIn, must, openWorld, type World } from "#test/support/conference-world.ts";
import { type HeadOf, headOf, mailLink } from "#test/support/heads.ts";
import { expectProblem } from "#test/support/problem.ts";
import { withoutGuard } from "#test/support/without-guard.ts";

let world: World;
let peru: HeadOf;
beforeAll(async () => {
  world = await openWorld();
  peru = await headOf(world, "PER");
});
afterAll(() => world.cloud.stop());

/** A link in a mail of its own, that nobody has opened. */
const newLink = async (): Promise<string> => {
  await mailLink(world, "PER", peru.delegate);
  return linkIn(world.cloud, peru.address);
};

const open = (token: string, device?: string) =>
  world.anyone("POST /sessions", {
    body: { token },
    ...(device !== undefined && { headers: { cookie: `theme=dark; ${DEVICE_COOKIE}=${device}` } }),
  });
const deviceIn = ({ headers }: Reply): string | undefined => {
  const all = headers.getSetCookie().flatMap((cookie) => cookie.split(";")[0]?.split("=") ?? []);
  return all[all.indexOf(DEVICE_COOKIE) + 1];
};
const withSession = ({ body }: Reply) => caller(world.cloud.apiUrl, `Bearer ${body.session}`);

/** How often the record says that the head's link was opened elsewhere. */
const alerts = async (): Promise<number> => {
  const audit = `GET /conferences/${CONFERENCE}/audit?entity=delegation/PER&limit=100` as const;
  const { items } = (await must(world.organiser(audit), 200)).body;
  const found = items.filter(({ fact }: { fact: { type: string } }) => fact.type === "LinkOpenedElsewhere");
  for (const { fact, actor } of found) {
    expect(fact).toEqual({ type: "LinkOpenedElsewhere", delegate: peru.delegate });
    expect(actor).toEqual({ kind: "anyone" });
  }
  return found.length;
};

/** How many more alerts there are after an act. */
const told = async (act: () => Promise<unknown>): Promise<number> => {
  const before = await alerts();
  await act();
  return (await alerts()) - before;
};

describe("A35: a head's link on a second device", () => {
  it("opens and is recorded; the first device, and the first again, are not", async () => {
    const token = await newLink();
    let first: string | undefined;
    expect(await told(async () => (first = deviceIn(await must(open(token), 201))))).toBe(0);
    expect(await told(() => must(open(token, first), 201))).toBe(0);
    expect(await told(() => must(open(token), 201))).toBe(1);
    expect(await told(() => must(open(token, "x".repeat(42)), 201))).toBe(1);
    expect(await told(() => must(open(token, first), 201))).toBe(0);
  });

  it("revoked, ends both sessions and the link at once", async () => {
    const token = await newLink();
    const sessions = [await must(open(token), 201), await must(open(token), 201)].map(withSession);
    // Control: both are let in until then.
    for (const session of sessions) await must(session("GET /sessions/current"), 200);
    const links = `/conferences/${CONFERENCE}/delegations/PER/delegates/${peru.delegate}/links` as const;
    await must(world.organiser(`DELETE ${links}`), 204);
    for (const session of sessions) expectProblem(await session("GET /sessions/current"), { refusal: "not-signed-in" });
    expectProblem(await open(token), { refusal: "link-not-valid" });
  });

  it("keeps a name for the device in a cookie that no script and no other site gets, and only its hash in the table", async () => {
    const reply = await must(open(await newLink()), 201);
    const [session, device, ...others] = reply.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(session).toMatch(new RegExp(`^${SESSION_COOKIE}=[\\w-]{43}; `));
    expect(session).not.toMatch(/domain|expires|max-age/i);
    expect(device).toMatch(new RegExp(`^${DEVICE_COOKIE}=[\\w-]{43}; `));
    for (const attribute of ["Secure", "HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=31536000"])
      expect(device).toContain(attribute);
    expect(await world.tables("sessions")).not.toContain(deviceIn(reply));
    // One name for one browser, whichever of its links is opened.
    expect(deviceIn(await must(open(await newLink(), deviceIn(reply)), 201))).toBe(deviceIn(reply));
  });

  it("remembers the last five devices", async () => {
    const token = await newLink();
    const devices: string[] = [];
    for (let at = 0; at < 6; at++) devices.push(deviceIn(await must(open(token), 201)) as string);
    expect(await told(() => Promise.all(devices.slice(1).map((device) => must(open(token, device), 201))))).toBe(0);
    expect(await told(() => must(open(token, devices[0]), 201))).toBe(1);
  });

  it("does not concern focal points, whose office may share a link", async () => {
    const { token } = peru.focalPoint;
    const opened = async () => {
      for (let at = 0; at < 2; at++) {
        const { headers } = await must(open(token), 201);
        expect(headers.getSetCookie().join()).not.toContain(DEVICE_COOKIE);
      }
    };
    expect(await told(opened)).toBe(0);
  });
});

describe("A35: several devices at the same moment", () => {
  const DEVICES = 4;
  const together = async () => {
    const token = await newLink();
    return told(async () => {
      const replies = await Promise.all(Array.from({ length: DEVICES }, () => open(token)));
      expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: DEVICES }, () => 201));
    });
  };

  it("are one first and the others each recorded", async () => {
    expect(await together()).toBe(DEVICES - 1);
  });

  it("control: without the condition on the link each takes itself for the first", async () => {
    withoutGuard(world.cloud, "LINK#");
    const seen = await together();
    world.cloud.intercept(undefined);
    expect(seen).toBeLessThan(DEVICES - 1);
  });
});
