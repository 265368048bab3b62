import {
  confirmDelegationRoute,
  draftDelegationRoute,
  readOwnDelegationRoute,
  submitDelegationRoute,
} from "#shared/contracts/registration-member.ts";
import { nominateRoute, readOwnDelegateRoute } from "#shared/contracts/registration-people.ts";
import { CALENDAR } from "../conference-plan.ts";
import type { MemberState } from "../people.ts";
import type { Role } from "../plot.ts";
import { focalPoint, type Stage } from "../stage.ts";
import type { OpenDelegation } from "./open-delegation.ts";

/** What people get wrong, and the rules refuse: every one of these must leave everything as it was. */

export const mistakesBeforeDrafting = async (stage: Stage, [role]: readonly Role[]): Promise<void> => {
  const { delegation } = role as Role;
  const as = await stage.open(delegation.country);
  const tooMany = Array.from({ length: 5 }, () => delegation.another("ADVISER"));
  await stage.api.refuses("quota", draftDelegationRoute, {
    as,
    body: { delegates: [delegation.another("HEAD"), ...tooMany] },
  });
};

export const mistakesBeforeSubmission = async (
  { api, inbox, members }: Stage,
  open: readonly OpenDelegation[],
): Promise<void> => {
  const [one, other] = open as [OpenDelegation, OpenDelegation];
  const as = one.session;
  const another = one.role.delegation.another("ADVISER");
  await api.refuses("duplicate-delegation", draftDelegationRoute, { as, body: { delegates: [another] } });
  await api.refuses("duplicate-person", nominateRoute, {
    as,
    ifMatch: one.version,
    body: { ...another, email: other.delegates[0]?.email as string },
  });
  await api.refuses("not-found", readOwnDelegateRoute, { as, params: { delegate: other.delegates[0]?.id as string } });
  await api.refuses("delegation-state", confirmDelegationRoute, { as, ifMatch: one.version, body: {} });

  const code = inbox.codeOf(focalPoint(members, one.role.delegation.country));
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  await api.refuses("code-not-valid", submitDelegationRoute, { as, ifMatch: one.version, body: { code: wrong } });
  await api.refuses("stale", submitDelegationRoute, { as, ifMatch: one.version - 1, body: { code } });
};

/** One who never answers starts at the last minute and comes too late; its session outlives neither. */
export const tooLateToNominate = async (stage: Stage): Promise<void> => {
  const { api, cast, progress } = stage;
  const [starts, thinks] = [...cast.silent] as [MemberState, MemberState];
  const { another } = cast.delegations[0] as (typeof cast.delegations)[number];
  await stage.moveClockTo(CALENDAR.lastMinute);
  const early = await stage.open(starts.country);
  const { version } = await api.call(draftDelegationRoute, { as: early, body: { delegates: [another("HEAD")] } });

  await stage.moveClockTo(CALENDAR.tooLateToNominate);
  await progress.step(
    "The nomination deadline passes",
    async () => {
      await api.refuses("not-signed-in", readOwnDelegationRoute, { as: early });
      const as = await stage.open(starts.country);
      await api.refuses("deadline", submitDelegationRoute, { as, ifMatch: version, body: { code: "000000" } });
      const late = await stage.open(thinks.country);
      await api.refuses("deadline", draftDelegationRoute, { as: late, body: { delegates: [another("HEAD")] } });
    },
    () => `${starts.country} and ${thinks.country} come too late`,
  );
};
