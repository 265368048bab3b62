import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personWrites } from "#shared/adapters/person-guards.ts";
import { quotaWrites } from "#shared/adapters/quota-counters.ts";
import { CATEGORIES, type Quotas } from "#shared/domain/conference.ts";
import { decideDelegation } from "#shared/domain/decide-delegation.ts";
import { activeDelegates, type Delegation, holdsSeat, seatsOf } from "#shared/domain/delegation.ts";
import type { DelegationCommand, Nominee } from "#shared/domain/delegation-commands.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { nominee, sampleConference } from "#test/support/samples.ts";

const quotas: Quotas = { delegation: 4, category: { HEAD: 2, ADVISER: 3 }, total: 6 };
const conference = sampleConference({ quotas });
const COUNTRIES = ["FRA", "MAR", "PER"];

/** Both tables' guards in memory, applied as DynamoDB would: all conditions, then all writes, or nothing. */
const world = () => {
  const delegations = new Map<string, Delegation>();
  const counters = new Map(
    [...Object.entries(quotas.category), ["total", quotas.total] as const].map(([quota, size]) => [
      `QUOTA#${conference.id}#${quota}`,
      { used: 0, size },
    ]),
  );
  const persons = new Map<string, { country: string; delegate: string }>();

  let people = 0;
  /** A person nominated again is another delegate; a delegate is named by place. */
  const concrete = (command: DelegationCommand & { country: string }, before: Delegation | undefined) => {
    const fresh = (one: Nominee): Nominee => ({ ...one, id: `delegate-${people++}` });
    return {
      ...command,
      ...("nominee" in command && { nominee: fresh(command.nominee as Nominee) }),
      ...("nominees" in command && { nominees: command.nominees.map(fresh) }),
      ...("delegate" in command && { delegate: before?.delegates[Number(command.delegate)]?.id ?? "nobody" }),
    } as DelegationCommand & { country: string };
  };

  const apply = (abstract: DelegationCommand & { country: string }) => {
    const before = delegations.get(abstract.country);
    const command = concrete(abstract, before);
    const { after } = decideDelegation(before, command, { conference, now: new Date("2019-01-10T12:00:00Z") });
    const seats = quotaWrites("table", before, after, quotas).map(({ write, onConflict }) => {
      const { Key, ExpressionAttributeValues: values } = write.Update as unknown as {
        Key: { pk: string };
        ExpressionAttributeValues: Record<string, number>;
      };
      const counter = counters.get(Key.pk) as { used: number; size: number };
      if (":room" in values && counter.used > (values[":room"] as number)) throw onConflict(counter);
      return () => {
        counter.used += values[":by"] as number;
      };
    });
    const guards = personWrites("table", before, after).map(({ write, onConflict }) => {
      const { Item, Key } = (write.Put ?? write.Delete) as { Item?: Record<string, string>; Key?: { pk: string } };
      if (Item === undefined) return () => persons.delete(String(Key?.pk));
      const standing = persons.get(String(Item.pk));
      const had = write.Put?.ExpressionAttributeValues?.[":had"];
      if (standing && !(standing.country === Item.country && standing.delegate === had)) throw onConflict(standing);
      return () => persons.set(String(Item.pk), { country: String(Item.country), delegate: String(Item.delegate) });
    });
    for (const write of [...guards, ...seats]) write();
    delegations.set(command.country, after);
  };
  for (const country of COUNTRIES) apply({ do: "invite", country, conference: conference.id, region: "europe" });
  return { delegations, counters, persons, apply };
};

const country = fc.constantFrom(...COUNTRIES);
const person = fc
  .record({
    who: fc.constantFrom("ana", "ben", "chen", "dina", "emre", "fatou", "gita", "hugo", "ines"),
    category: fc.constantFrom(...CATEGORIES),
    documentHash: fc.option(fc.constantFrom("x1", "x2", "x3"), { nil: undefined }),
  })
  .map(({ who, category, documentHash }) => nominee(who, { category, ...(documentHash && { documentHash }) }));
const headAnd = fc
  .tuple(person, fc.array(person, { maxLength: 3 }))
  .map(([head, others]) => [{ ...head, category: "HEAD" as const }, ...others]);
/** Which of the delegation's people, by place. */
const delegate = fc.nat(5).map(String);
const as = fc.constant("member" as const);
const command: fc.Arbitrary<DelegationCommand & { country: string }> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("draft" as const), country, nominees: headAnd }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("submit" as const), country }) },
  fc.record({ do: fc.constant("nominate" as const), country, nominee: person }),
  fc.record({ do: fc.constant("strike" as const), country, delegate }),
  fc.record({ do: fc.constantFrom("return" as const, "refuse" as const), country, reason: fc.constant("why") }),
  fc.record({ do: fc.constant("restore" as const), country, reason: fc.constant("why") }),
  fc.record({ do: fc.constantFrom("approve" as const, "confirm" as const), country }),
  fc.record({ do: fc.constantFrom("regret" as const, "reconsider" as const), country }),
  fc.record({ do: fc.constant("replace" as const), country, delegate, nominee: person, as }),
  fc.record({ do: fc.constant("withdraw-delegate" as const), country, delegate, as }),
  fc.record({ do: fc.constant("withdraw" as const), country, as }),
);
const histories = fc.array(command, { minLength: 20, maxLength: 80, size: "max" });

/** Plays a history; refused commands change nothing. Gives how many were accepted. */
const play = (history: (DelegationCommand & { country: string })[], { apply }: ReturnType<typeof world>): number =>
  history.reduce((accepted, one) => {
    try {
      apply(one);
      return accepted + 1;
    } catch (error) {
      if (error instanceof Refusal) return accepted;
      throw error;
    }
  }, 0);

const used = ({ delegations }: ReturnType<typeof world>) =>
  [...delegations.values()].flatMap(({ delegates }) => delegates.filter(holdsSeat)).length;

describe("after any history (R5, R6, R12)", () => {
  it("counters are the seats held, within the quotas, and nobody is active twice", () => {
    let accepted = 0;
    fc.assert(
      fc.property(histories, (history) => {
        const played = world();
        accepted += play(history, played);
        const { delegations, counters, persons } = played;
        const total = counters.get("QUOTA#honcb-15#total");
        expect(total?.used).toBe(used(played));
        expect(total?.used).toBeLessThanOrEqual(6);
        for (const category of ["HEAD", "ADVISER"] as const) {
          const held = [...delegations.values()].reduce((sum, one) => sum + (seatsOf(one)[category] ?? 0), 0);
          expect(counters.get(`QUOTA#honcb-15#${category}`)?.used).toBe(held);
          expect(held).toBeLessThanOrEqual(quotas.category[category] ?? 0);
        }
        const active = [...delegations.values()].flatMap(activeDelegates);
        expect(new Set(active.map(({ email }) => email)).size).toBe(active.length);
        const marks = active.flatMap(({ email, documentHash }) => [email, ...(documentHash ? [documentHash] : [])]);
        expect(persons.size).toBe(marks.length);
        for (const delegation of delegations.values())
          if (["SUBMITTED", "APPROVED", "CONFIRMED"].includes(delegation.state))
            expect(activeDelegates(delegation).filter(({ category }) => category === "HEAD")).toHaveLength(1);
      }),
      { numRuns: 2000, seed: 15 },
    );
    expect(accepted).toBeGreaterThan(8000);
  });

  it("control: a counter that does not give seats back is found", () => {
    const forgetful = (history: (DelegationCommand & { country: string })[]) => {
      const played = world();
      const total = played.counters.get("QUOTA#honcb-15#total") as { used: number };
      let highest = 0;
      for (const one of history) {
        play([one], played);
        highest = Math.max(highest, total.used);
        total.used = highest;
      }
      return total.used === used(played);
    };
    const { failed } = fc.check(fc.property(histories, forgetful), {
      numRuns: 500,
      seed: 15,
    });
    expect(failed).toBe(true);
  });
});
