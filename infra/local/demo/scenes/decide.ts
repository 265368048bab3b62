import { readOwnDelegationRoute } from "#shared/contracts/registration-member.ts";
import { replaceOwnDelegateRoute, withdrawOwnDelegateRoute } from "#shared/contracts/registration-people.ts";
import {
  decideOnDelegationRoute,
  readDelegationRoute,
  restoreDelegationRoute,
} from "#shared/contracts/registration-secretariat.ts";
import { CALENDAR } from "../conference-plan.ts";
import type { Part, Role } from "../plot.ts";
import type { Stage } from "../stage.ts";

const REASONS: Partial<Record<Part, string>> = {
  "returned-to-amend": "Please state the position of the head of delegation.",
  "returned-to-add": "Your letter names one more person than the delegation.",
  "returned-to-strike": "Your letter names one person fewer than the delegation.",
  "refused-restored": "The letter of nomination is not signed by the competent authority.",
};

/** The secretariat decides on a wave; before it does, some delegations change once more. */
export const decide = async (stage: Stage, instant: string, roles: readonly Role[]): Promise<void> => {
  await stage.moveClockTo(instant);
  const { progress } = stage;
  await progress.step(
    "Some change their minds before the decision",
    async () => {
      const early = roles.filter(({ part }) => part === "replaced-early" || part === "withdrawn-early");
      await stage.each(early, (role) => changeSeat(stage, role));
      await stage.mailsArrive();
      return early;
    },
    (early) => `${early.length} delegations`,
  );
  await progress.step(
    "The secretariat decides",
    async (tick) => {
      const as = await stage.organiser();
      await refuseStaleDecision(stage, as, roles[0] as Role);
      await stage.each(roles, (role) => decideOn(stage, as, role), tick);
      await stage.mailsArrive();
    },
    () =>
      `${roles.filter(({ part }) => !REASONS[part]).length} approved, ${roles.filter(({ part }) => REASONS[part]).length} not yet`,
  );
};

/** The focal point gives a seat to the person cast for it, or gives up the seat that is one too many. */
export const changeSeat = async ({ api, open }: Stage, { delegation, part, seat }: Role): Promise<void> => {
  const as = await open(delegation.country);
  const { version, delegates } = await api.call(readOwnDelegationRoute, { as });
  if (part.startsWith("withdrawn")) {
    // A head is replaced, never withdrawn alone.
    await api.refuses("no-head", withdrawOwnDelegateRoute, {
      as,
      ifMatch: version,
      params: { delegate: delegates[0]?.id as string },
      body: {},
    });
    const params = { delegate: delegates.at(-1)?.id as string };
    await api.call(withdrawOwnDelegateRoute, { as, ifMatch: version, params, body: { reason: "Called back to duty" } });
  } else {
    const params = { delegate: delegates[seat]?.id as string };
    const body = delegation.people[seat] as (typeof delegation.people)[number];
    await api.call(replaceOwnDelegateRoute, { as, ifMatch: version, params, body });
  }
};

const refuseStaleDecision = async ({ api, params }: Stage, as: string, { delegation }: Role): Promise<void> => {
  const path = { ...params, country: delegation.country };
  const { version } = await api.call(readDelegationRoute, { as, params: path });
  await api.refuses("stale", decideOnDelegationRoute, {
    as,
    ifMatch: version - 1,
    params: path,
    body: { decision: "approve" },
  });
};

const decideOn = async ({ api, params }: Stage, as: string, { delegation, part }: Role): Promise<void> => {
  const path = { ...params, country: delegation.country };
  const { version } = await api.call(readDelegationRoute, { as, params: path });
  const reason = REASONS[part];
  const body =
    reason === undefined
      ? { decision: "approve" as const }
      : { decision: part === "refused-restored" ? ("refuse" as const) : ("return" as const), reason };
  await api.call(decideOnDelegationRoute, { as, ifMatch: version, params: path, body });
};

/** What was refused by mistake is restored, and what came back is approved. */
export const decideAtLast = async (stage: Stage): Promise<void> => {
  const { api, params, plot, progress } = stage;
  await stage.moveClockTo(CALENDAR.lastDecisions);
  const roles = plot.filter(({ part }) => REASONS[part]);
  await progress.step(
    "The secretariat decides on what came back",
    async (tick) => {
      const as = await stage.organiser();
      for (const { delegation } of roles.filter(({ part }) => part === "refused-restored")) {
        const path = { ...params, country: delegation.country };
        const { version } = await api.call(readDelegationRoute, { as, params: path });
        await api.call(restoreDelegationRoute, {
          as,
          ifMatch: version,
          params: path,
          body: { reason: "The signed letter has come." },
        });
      }
      await stage.each(roles, (role) => decideOn(stage, as, { ...role, part: "straight" }), tick);
      await stage.mailsArrive();
    },
    () => `${roles.length} approved`,
  );
};
