import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { checkCode as checkCodeOf } from "#shared/adapters/check-code.ts";
import type { CodeHolder, UsedCode } from "#shared/contracts/used-code.ts";
import type { CodePurpose } from "#shared/domain/code.ts";
import { Refusal, type RefusalName } from "#shared/domain/refusal.ts";
import { CONFERENCE, EARLY, must, openWorld, type World } from "#test/support/conference-world.ts";
import { type HeadOf, headOf } from "#test/support/heads.ts";
import { expectProblem } from "#test/support/problem.ts";

let world: World;
let checkCode: ReturnType<typeof checkCodeOf>;
beforeAll(async () => {
  world = await openWorld();
  const { aws, tables } = world.cloud;
  Object.assign(process.env, {
    ...{ AWS_ENDPOINT_URL: aws.endpoint, AWS_REGION: aws.region },
    ...{ AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey },
  });
  const { ConferenceTable: conferenceTable = "", RecordTable: recordTable = "" } = tables;
  // Adapters make their clients when they are loaded.
  checkCode = (await import("#shared/adapters/check-code.ts")).checkCode({ conferenceTable, recordTable });
});
afterAll(() => world.cloud.stop());

const holderOf = ({ country, delegate }: HeadOf, purpose: CodePurpose): CodeHolder => ({
  ...{ conference: CONFERENCE, country, contact: delegate, holder: "delegate", purpose },
});
const contextOf = ({ country, delegate }: HeadOf) => ({
  ...{ actor: { kind: "delegate", id: delegate, country } as const, requestId: "r-1", now: world.cloud.now() },
  idempotency: { caller: "c", key: "same-key-for-all", requestHash: "h" },
});
const check = (head: HeadOf, purpose: CodePurpose, digits: string) =>
  checkCode(holderOf(head, purpose), digits, contextOf(head));
const refusalOf = async (checking: Promise<UsedCode>): Promise<RefusalName | "none"> => {
  try {
    await checking;
    return "none";
  } catch (error) {
    if (error instanceof Refusal) return error.refusal;
    throw error;
  }
};
const otherThan = (digits: string) => (digits === "000000" ? "000001" : "000000");

const locks = async ({ country }: HeadOf) => {
  const audit = `GET /conferences/${CONFERENCE}/audit?entity=delegation/${country}&limit=100` as const;
  const { items } = (await must(world.organiser(audit), 200)).body;
  return items
    .filter(({ fact }: { fact: { type: string } }) => fact.type === "CodeLocked")
    .map(({ fact, actor }: { fact: object; actor: object }) => ({ fact, actor }));
};

describe("a head's code", () => {
  it("is mailed to the head, good for its own purpose, and void for every other", async () => {
    const peru = await headOf(world, "PER");
    const ballot = await peru.code("ballot");
    const objection = await peru.code("objection");
    expect(await refusalOf(check(peru, "objection", ballot))).toBe(ballot === objection ? "none" : "code-not-valid");
    // One that was never asked for has no digits at all.
    expect(await refusalOf(check(peru, "statement", ballot))).toBe("code-not-valid");
    const used = await check(peru, "ballot", ballot);
    expect(used.holder).toEqual(holderOf(peru, "ballot"));
    expect(await refusalOf(check(peru, "objection", objection))).toBe("none");
  });

  it("is another one in each mail: the last that was asked for", async () => {
    const chile = await headOf(world, "CHL");
    const first = await chile.code("amendment");
    const second = await chile.code("amendment");
    if (first !== second) expect(await refusalOf(check(chile, "amendment", first))).toBe("code-not-valid");
    expect(await refusalOf(check(chile, "amendment", second))).toBe("none");
  });
});

describe("wrong codes", () => {
  it("lock it from the sixth on, for fifteen minutes, and are recorded once; other purposes stay open", async () => {
    const kenya = await headOf(world, "KEN");
    const right = await kenya.code("ballot");
    for (let at = 1; at <= 5; at++) {
      expect(await locks(kenya)).toEqual([]);
      expect(await refusalOf(check(kenya, "ballot", otherThan(right)))).toBe("code-not-valid");
    }
    const actor = { kind: "delegate", id: kenya.delegate, country: "KEN" };
    const fact = { type: "CodeLocked", contact: kenya.delegate, holder: "delegate", purpose: "ballot" };
    expect(await locks(kenya)).toEqual([{ fact, actor }]);
    for (const digits of [right, otherThan(right)])
      expect(await refusalOf(check(kenya, "ballot", digits))).toBe("code-locked");
    expect(await locks(kenya)).toHaveLength(1);

    const ask = () => kenya.call("POST /delegation/codes", { body: { purpose: "ballot" } });
    expectProblem(await ask(), { refusal: "code-locked" });
    expect(await refusalOf(check(kenya, "objection", await kenya.code("objection")))).toBe("none");
    world.cloud.setClock(new Date(Date.parse(EARLY) + 16 * 60_000));
    expect(await refusalOf(check(kenya, "ballot", await kenya.code("ballot")))).toBe("none");
    world.cloud.setClock(EARLY);
  });

  it("at the same moment get no more than five tries between them, and one record", async () => {
    const ghana = await headOf(world, "GHA");
    const right = await ghana.code("ballot");
    const wrong = Array.from({ length: 12 }, () => refusalOf(check(ghana, "ballot", otherThan(right))));
    const got = Object.groupBy(await Promise.all(wrong), (refusal) => refusal);
    expect({ wrong: got["code-not-valid"]?.length, locked: got["code-locked"]?.length }).toEqual({
      wrong: 5,
      locked: 7,
    });
    expect(await locks(ghana)).toHaveLength(1);
  });

  it("control: four of them, and the right one as the fifth, lock nothing", async () => {
    const benin = await headOf(world, "BEN");
    const right = await benin.code("ballot");
    for (let at = 0; at < 4; at++)
      expect(await refusalOf(check(benin, "ballot", otherThan(right)))).toBe("code-not-valid");
    expect(await refusalOf(check(benin, "ballot", right))).toBe("none");
    expect(await locks(benin)).toEqual([]);
  });
});
