import type { Delegate, DelegateState, Delegation, DelegationState } from "#shared/domain/delegation.ts";
import { delegate, member } from "#test/unit/mailings/people.ts";
import type { Step } from "./history.ts";
import type { RemindingWorld } from "./reminding-world.ts";

const CONFERENCE = "honcb-15";
const REGIONS = { DZA: "middle-east-north-africa", FRA: "europe", JPN: "asia-south-pacific", PER: "americas" } as const;

/** A member with its contacts and, where it was invited, its delegation. */
export const arrive = (
  { store }: RemindingWorld,
  country: string,
  state: DelegationState | undefined,
  large: boolean,
): void => {
  const { contacts: both, ...rest } = member(country, { region: REGIONS[country as keyof typeof REGIONS] });
  const contacts = both.map((one, at) => ({ ...one, id: `${country}-${at}` }));
  // In some countries both contacts read at one address, in another the head of the delegation reads there too.
  const [email = ""] = contacts.map((one) => one.email);
  const sharing = country === "JPN" || country === "PER" ? contacts.map((one) => ({ ...one, email })) : contacts;
  store.members.set(country, { ...rest, contacts: sharing });
  if (state === undefined) return;
  const roles = ["HEAD", "ADVISER", "OBSERVER", ...(large ? Array<"ADVISER">(105).fill("ADVISER") : [])] as const;
  const delegates = roles.map((category, at) =>
    delegate(`${country}-${String(at).padStart(3, "0")}`, {
      ...{ category, state: AS_DELEGATE[state] ?? "DRAFT" },
      ...(country === "FRA" && category === "HEAD" && { email: email.toUpperCase() }),
    }),
  );
  store.delegations.set(country, delegationOf(country, state, store.now, delegates));
};

const delegationOf = (country: string, state: DelegationState, now: number, delegates: Delegate[]): Delegation => ({
  ...{
    conference: CONFERENCE,
    country,
    state,
    version: 1,
    delegates,
    region: REGIONS[country as keyof typeof REGIONS],
  },
  invitedAt: new Date(now).toISOString(),
});

const AS_DELEGATE: Partial<Record<DelegationState, DelegateState>> = {
  ...{ SUBMITTED: "SUBMITTED", APPROVED: "APPROVED", CONFIRMED: "CONFIRMED" },
  ...{ WITHDRAWN: "WITHDRAWN", REFUSED: "REJECTED", RECONFIRM_PENDING: "CONFIRMED", CANCELLED: "CANCELLED" },
};

type Doing<D extends Step["do"]> = (world: RemindingWorld, step: Extract<Step, { do: D }>) => unknown;

/** What members do, and who comes and goes in them. */
export const PEOPLE: { readonly [D in "answer" | "contact" | "delegate"]: Doing<D> } = {
  answer: (world, { country, state }) => {
    const { store, verdict, record } = world;
    verdict.touch(country);
    const before = store.delegations.get(country);
    if (before === undefined) {
      arrive(world, country, "INVITED", false);
      return record(`delegation/${country}`, { type: "DelegationInvited" } as never);
    }
    const delegates = before.delegates.map((one) =>
      one.state === "REPLACED" ? one : { ...one, state: AS_DELEGATE[state] ?? ("DRAFT" as const) },
    );
    store.delegations.set(country, { ...before, state, delegates });
  },
  contact: ({ store, verdict }, { country, how }) => {
    verdict.touch(country);
    const before = store.members.get(country);
    const [first, ...others] = before?.contacts ?? [];
    if (before === undefined || first === undefined) return;
    const joined = { ...first, id: `${first.id}+`, email: `+${first.email}`, role: "alternate" as const };
    const contacts = {
      leaves: others,
      joins: [first, ...others.filter(({ id }) => id !== joined.id), joined],
      shares: [first, ...others.map((one) => ({ ...one, email: first.email.toUpperCase() }))],
    };
    store.members.set(country, { ...before, contacts: contacts[how] });
  },
  delegate: ({ store, verdict }, { country, how }) => {
    verdict.touch(country);
    const before = store.delegations.get(country);
    const first = before?.delegates.find(({ state }) => state !== "REPLACED");
    if (before === undefined || first === undefined) return;
    const joined = { ...first, id: `${first.id}+`, email: `+${first.email}` };
    const rest = before.delegates.filter((one) => one !== first);
    const delegates = {
      joins: [...before.delegates.filter(({ id }) => id !== joined.id), { ...joined, category: "ADVISER" as const }],
      replaced: [{ ...first, state: "REPLACED" as const }, ...rest.filter(({ id }) => id !== joined.id), joined],
      leaves: [{ ...first, state: "WITHDRAWN" as const }, ...rest],
      shares: [{ ...first, email: store.members.get(country)?.contacts[0]?.email ?? first.email }, ...rest],
    };
    store.delegations.set(country, { ...before, delegates: delegates[how] });
  },
};
