import {
  draftDelegationRoute,
  readOwnDelegationRoute,
  requestCodeRoute,
  submitDelegationRoute,
  takeBackRegretsRoute,
} from "#shared/contracts/registration-member.ts";
import { CALENDAR } from "../conference-plan.ts";
import type { Role } from "../plot.ts";
import { focalPoint, type Stage } from "../stage.ts";
import { decide } from "./decide.ts";
import { mistakesBeforeDrafting, mistakesBeforeSubmission } from "./mistakes.ts";
import type { OpenDelegation } from "./open-delegation.ts";

/** In three waves, the delegations are nominated and submitted, each wave followed by the secretariat's decisions. */
export const nominateAll = async (stage: Stage): Promise<void> => {
  const waves = CALENDAR.nominations.length;
  for (const [wave, instant] of CALENDAR.nominations.entries()) {
    await stage.moveClockTo(instant);
    const roles = stage.plot.filter((_, at) => at % waves === wave);
    if (wave === 0) await mistakesBeforeDrafting(stage, roles);
    const drafted = await stage.progress.step(
      `Wave ${wave + 1} of nominations is drafted`,
      (tick) => stage.each(roles, (role) => draft(stage, role), tick),
      (all) => `${all.length} delegations, ${all.flatMap(({ delegates }) => delegates).length} people`,
    );
    await submitAll(stage, `Wave ${wave + 1} is submitted with the codes mailed`, drafted, wave === 0);
    await decide(stage, CALENDAR.decisions[wave] as string, roles);
  }
};

const draft = async (stage: Stage, role: Role): Promise<OpenDelegation> => {
  const { api } = stage;
  const session = await stage.open(role.delegation.country);
  if (role.part === "second-thoughts") {
    const { version } = await api.call(readOwnDelegationRoute, { as: session });
    await api.call(takeBackRegretsRoute, { as: session, ifMatch: version });
  }
  const { version, delegates } = await api.call(draftDelegationRoute, {
    as: session,
    body: { delegates: [...role.first] },
  });
  await api.call(requestCodeRoute, { as: session, body: { purpose: "submit" } });
  return { role, session, version, delegates };
};

/** Submits what is open, each with the code that was mailed for it. */
export const submitAll = async (
  stage: Stage,
  title: string,
  open: readonly OpenDelegation[],
  withMistakes = false,
): Promise<void> => {
  await stage.progress.step(
    title,
    async (tick) => {
      await stage.mailsArrive();
      if (withMistakes) await mistakesBeforeSubmission(stage, open);
      await stage.each(open, (one) => submit(stage, one), tick);
      await stage.mailsArrive();
    },
    () => `${open.length} delegations`,
  );
};

const submit = async ({ api, inbox, members }: Stage, { role, session, version }: OpenDelegation): Promise<void> => {
  const code = inbox.codeOf(focalPoint(members, role.delegation.country));
  await api.call(submitDelegationRoute, { as: session, ifMatch: version, body: { code } });
};
