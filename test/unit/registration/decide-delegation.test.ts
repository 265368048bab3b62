import { describe, expect, it } from "vitest";
import { decideDelegation } from "#shared/domain/decide-delegation.ts";
import { DELEGATION_STATES, type Delegate, type Delegation, type DelegationState } from "#shared/domain/delegation.ts";
import type { Circumstances, DelegationCommand } from "#shared/domain/delegation-commands.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { nominee, sampleConference } from "#test/support/samples.ts";

const conference = sampleConference();
const early: Circumstances = { conference, now: new Date("2019-01-10T12:00:00Z") };

const delegate = (id: string, changes: Partial<Delegate> = {}): Delegate => ({
  ...nominee(id),
  state: "DRAFT",
  looksAlike: false,
  ...changes,
});

/** What the delegates of a delegation in this state are. */
const DELEGATE_STATE: Partial<Record<DelegationState, Delegate["state"]>> = {
  DRAFT: "DRAFT",
  RETURNED: "DRAFT",
  SUBMITTED: "SUBMITTED",
  APPROVED: "APPROVED",
  CONFIRMED: "CONFIRMED",
  RECONFIRM_PENDING: "CONFIRMED",
  WITHDRAWN: "WITHDRAWN",
  REFUSED: "REJECTED",
};

const delegation = (state: DelegationState, changes: Partial<Delegation> = {}): Delegation => {
  const personState = DELEGATE_STATE[state];
  return {
    conference: conference.id,
    country: "FRA",
    region: "europe",
    state,
    version: 3,
    delegates: personState
      ? [delegate("head", { state: personState }), delegate("adviser", { category: "ADVISER", state: personState })]
      : [],
    ...(state === "WITHDRAWN" || state === "REFUSED" ? { leftTogether: ["head", "adviser"] } : {}),
    ...(["SUBMITTED", "APPROVED", "CONFIRMED"].includes(state)
      ? { actingHead: { delegate: "adviser", from: "2019-04-09T07:00:00Z", until: "2019-04-10T07:00:00Z" } }
      : {}),
    ...changes,
  };
};

const refusalOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.refusal;
    throw error;
  }
  return "none";
};

const replacement = { do: "replace", delegate: "adviser", nominee: nominee("new", { category: "ADVISER" }) } as const;

/** rules.md 2.1: every command with the states it may come from and the state it leads to. */
const ROWS: [DelegationCommand, Partial<Record<DelegationState, DelegationState>>][] = [
  [{ do: "open" }, { INVITED: "ACKNOWLEDGED" }],
  [{ do: "regret" }, { INVITED: "REGRETS", ACKNOWLEDGED: "REGRETS", DRAFT: "REGRETS" }],
  [{ do: "reconsider" }, { REGRETS: "ACKNOWLEDGED" }],
  [
    { do: "draft", nominees: [nominee("head")] },
    { INVITED: "DRAFT", ACKNOWLEDGED: "DRAFT" },
  ],
  [
    { do: "nominate", nominee: nominee("third", { category: "ADVISER" }) },
    { DRAFT: "DRAFT", RETURNED: "DRAFT" },
  ],
  [
    { do: "amend", delegate: "adviser", nominee: nominee("adviser") },
    { DRAFT: "DRAFT", RETURNED: "DRAFT" },
  ],
  [
    { do: "strike", delegate: "adviser" },
    { DRAFT: "DRAFT", RETURNED: "DRAFT" },
  ],
  [{ do: "submit" }, { DRAFT: "SUBMITTED", RETURNED: "SUBMITTED" }],
  [{ do: "return", reason: "Spelling" }, { SUBMITTED: "RETURNED" }],
  [{ do: "approve" }, { SUBMITTED: "APPROVED" }],
  [{ do: "refuse", reason: "Not entitled" }, { SUBMITTED: "REFUSED" }],
  [{ do: "confirm" }, { APPROVED: "CONFIRMED" }],
  [
    { ...replacement, as: "member" },
    { SUBMITTED: "SUBMITTED", APPROVED: "APPROVED", CONFIRMED: "CONFIRMED" },
  ],
  [
    { do: "withdraw-delegate", delegate: "adviser", as: "member" },
    { SUBMITTED: "SUBMITTED", APPROVED: "APPROVED", CONFIRMED: "CONFIRMED" },
  ],
  [
    { do: "withdraw", as: "member" },
    Object.fromEntries(
      DELEGATION_STATES.filter((state) => !["WITHDRAWN", "REFUSED", "REGRETS", "CANCELLED"].includes(state)).map(
        (state) => [state, "WITHDRAWN" as const],
      ),
    ),
  ],
  [
    { do: "restore", reason: "Asked again" },
    { WITHDRAWN: "SUBMITTED", REFUSED: "SUBMITTED" },
  ],
  [
    { do: "designate", delegate: "adviser", from: "2019-04-09T07:00:00Z", until: "2019-04-10T07:00:00Z" },
    { SUBMITTED: "SUBMITTED", APPROVED: "APPROVED", CONFIRMED: "CONFIRMED" },
  ],
  [{ do: "end-designation" }, { SUBMITTED: "SUBMITTED", APPROVED: "APPROVED", CONFIRMED: "CONFIRMED" }],
  [
    { do: "rotate-links", delegate: "head" },
    { APPROVED: "APPROVED", CONFIRMED: "CONFIRMED" },
  ],
];

describe("every command from every state (rules.md 2.1)", () => {
  for (const [command, leadsTo] of ROWS)
    for (const state of DELEGATION_STATES)
      it(`${command.do} from ${state} ${leadsTo[state] ? `leads to ${leadsTo[state]}` : "is refused"}`, () => {
        const act = () => decideDelegation(delegation(state), command, early);
        const expected = leadsTo[state];
        if (expected === undefined) expect(["delegation-state", "duplicate-delegation"]).toContain(refusalOf(act));
        else expect(act().after).toMatchObject({ state: expected, version: 4 });
      });

  it("notes when a member was invited, and nothing that happens later takes that away", () => {
    const invite = { do: "invite", conference: "honcb-15", country: "FRA", region: "europe" } as const;
    const { invitedAt } = decideDelegation(undefined, invite, early).after;
    expect(invitedAt).toBe("2019-01-10T12:00:00.000Z");
    const later = { ...early, now: new Date("2019-01-11T12:00:00Z") };
    for (const [command, leadsTo] of ROWS)
      for (const state of DELEGATION_STATES.filter((one) => leadsTo[one] !== undefined)) {
        const before = delegation(state, { invitedAt: invitedAt as string });
        expect(decideDelegation(before, command, later).after.invitedAt, command.do).toBe(invitedAt);
      }
  });

  it("invites a member without a delegation, and nobody twice", () => {
    const invite = { do: "invite", conference: "honcb-15", country: "FRA", region: "europe" } as const;
    expect(decideDelegation(undefined, invite, early).after).toMatchObject({ state: "INVITED", version: 1 });
    expect(refusalOf(() => decideDelegation(delegation("INVITED"), invite, early))).toBe("duplicate-delegation");
  });

  it("tells a command for a delegation that is not there as not found", () => {
    expect(refusalOf(() => decideDelegation(undefined, { do: "submit" }, early))).toBe("not-found");
  });
});

describe("deadlines, each side of each (R3)", () => {
  // D1 2019-02-16T00:00 and D2 2019-03-16T00:00 in Paris are 23:00Z the day before; the end is 2019-04-12T00:00 summer time.
  const D1 = "2019-02-15T23:00:00Z";
  const D2 = "2019-03-15T23:00:00Z";
  const END = "2019-04-11T22:00:00Z";
  const cases: [DelegationCommand, DelegationState, string][] = [
    [{ do: "regret" }, "INVITED", D1],
    [{ do: "reconsider" }, "REGRETS", D1],
    [{ do: "draft", nominees: [nominee("head")] }, "INVITED", D1],
    [{ do: "nominate", nominee: nominee("third", { category: "ADVISER" }) }, "DRAFT", D1],
    [{ do: "amend", delegate: "adviser", nominee: nominee("adviser") }, "DRAFT", D1],
    [{ do: "strike", delegate: "adviser" }, "DRAFT", D1],
    [{ do: "submit" }, "DRAFT", D1],
    [{ do: "confirm" }, "APPROVED", D2],
    [{ ...replacement, as: "member" }, "CONFIRMED", D2],
    [{ ...replacement, as: "secretariat" }, "CONFIRMED", END],
    [{ do: "withdraw", as: "member" }, "CONFIRMED", END],
    [{ do: "withdraw-delegate", delegate: "adviser", as: "member" }, "CONFIRMED", END],
    [{ do: "restore", reason: "Asked again" }, "WITHDRAWN", END],
  ];
  for (const [command, state, deadline] of cases)
    for (const [seconds, expected] of [
      [-1, "none"],
      [0, "deadline"],
      [1, "deadline"],
    ] as const)
      it(`${command.do} of a ${state} delegation at ${seconds} s: ${expected}`, () => {
        const now = new Date(Date.parse(deadline) + seconds * 1000);
        expect(refusalOf(() => decideDelegation(delegation(state), command, { conference, now }))).toBe(expected);
      });
});

describe("what a delegation is made of", () => {
  it("has exactly one head when it is submitted (R4)", () => {
    const submit = (...categories: Delegate["category"][]) =>
      refusalOf(() =>
        decideDelegation(
          delegation("DRAFT", { delegates: categories.map((category, at) => delegate(`d${at}`, { category })) }),
          { do: "submit" },
          early,
        ),
      );
    expect(submit("HEAD", "ADVISER")).toBe("none");
    expect(submit("ALTERNATE")).toBe("no-head");
    expect(submit("HEAD", "HEAD")).toBe("no-head");
    expect(submit()).toBe("no-head");
  });

  it("keeps to its own cap", () => {
    const small = { conference: sampleConference({ quotas: { delegation: 2, category: {} } }), now: early.now };
    const add = { do: "nominate", nominee: nominee("third", { category: "ADVISER" }) } as const;
    expect(refusalOf(() => decideDelegation(delegation("DRAFT"), add, small))).toBe("quota");
  });

  it("replaces a delegate in one step: same seat, same state, the old one remembered (R10)", () => {
    const { after, fact } = decideDelegation(delegation("CONFIRMED"), { ...replacement, as: "member" }, early);
    expect(after.delegates.map(({ id, state }) => [id, state])).toEqual([
      ["head", "CONFIRMED"],
      ["adviser", "REPLACED"],
      ["new", "CONFIRMED"],
    ]);
    expect(after.actingHead).toBeUndefined();
    expect(fact).toEqual({ type: "DelegateReplaced", delegate: "adviser", replacement: "new", state: "CONFIRMED" });
  });

  it("moves the head in one step, so that there is one at every moment", () => {
    const act = { do: "replace", delegate: "head", nominee: nominee("new"), as: "member" } as const;
    const { after } = decideDelegation(delegation("APPROVED"), act, early);
    const heads = after.delegates.filter(({ category, state }) => category === "HEAD" && state === "APPROVED");
    expect(heads.map(({ id }) => id)).toEqual(["new"]);
  });

  it("refuses a successor of another category, and the withdrawal of the head alone", () => {
    const other = { ...replacement, nominee: nominee("new", { category: "OBSERVER" }), as: "member" } as const;
    expect(refusalOf(() => decideDelegation(delegation("APPROVED"), other, early))).toBe("different-category");
    const withdrawal = { do: "withdraw-delegate", delegate: "head", as: "member" } as const;
    expect(refusalOf(() => decideDelegation(delegation("APPROVED"), withdrawal, early))).toBe("no-head");
  });

  it("brings back those who left together and nobody who had left before", () => {
    const alone = decideDelegation(
      delegation("CONFIRMED"),
      { do: "withdraw-delegate", delegate: "adviser", as: "member" },
      early,
    ).after;
    const gone = decideDelegation(alone, { do: "withdraw", as: "member" }, early).after;
    const back = decideDelegation(gone, { do: "restore", reason: "Asked again" }, early).after;
    expect(back.delegates.map(({ id, state }) => [id, state])).toEqual([
      ["head", "SUBMITTED"],
      ["adviser", "WITHDRAWN"],
    ]);
  });

  it("flags a name that mixes alphabets, and no honest name (A19)", () => {
    const flagged = (familyName: string) =>
      decideDelegation(delegation("INVITED"), { do: "draft", nominees: [nominee("head", { familyName })] }, early).after
        .delegates[0]?.looksAlike;
    expect(flagged("Аna")).toBe(true);
    for (const name of ["محمد بن عبد الله", "Đỗ Nguyễn", "O'Brien-Łoś", "李小龍", "Ана Петрова"])
      expect(flagged(name)).toBe(false);
  });
});
