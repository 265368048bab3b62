import { readOwnDelegationRoute, requestCodeRoute } from "#shared/contracts/registration-member.ts";
import { amendNominationRoute, nominateRoute, strikeNominationRoute } from "#shared/contracts/registration-people.ts";
import { CALENDAR } from "../conference-plan.ts";
import type { Person } from "../people.ts";
import type { Role } from "../plot.ts";
import type { Stage } from "../stage.ts";
import { submitAll } from "./nominate.ts";
import type { OpenDelegation } from "./open-delegation.ts";

/** What the secretariat returned is put right and submitted again. */
export const correct = async (stage: Stage): Promise<void> => {
  await stage.moveClockTo(CALENDAR.corrections);
  const returned = stage.plot.filter(({ part }) => part.startsWith("returned"));
  const open = await stage.progress.step(
    "Returned delegations are put right",
    (tick) => stage.each(returned, (role) => putRight(stage, role), tick),
    (all) => `${all.length} delegations`,
  );
  await submitAll(stage, "They are submitted again", open);
};

const putRight = async ({ api, open }: Stage, role: Role): Promise<OpenDelegation> => {
  const { delegation, part } = role;
  const session = await open(delegation.country);
  const before = await api.call(readOwnDelegationRoute, { as: session });
  const sent = { as: session, ifMatch: before.version };
  const change = () => {
    const [head, ...others] = before.delegates;
    const delegate = (part === "returned-to-amend" ? head : others.at(-1))?.id as string;
    const { position } = delegation.people[0] as Person;
    if (part === "returned-to-amend")
      return api.call(amendNominationRoute, { ...sent, params: { delegate }, body: { position } });
    if (part === "returned-to-strike") return api.call(strikeNominationRoute, { ...sent, params: { delegate } });
    return api.call(nominateRoute, { ...sent, body: delegation.people.at(-1) as Person });
  };
  const { version, delegates } = await change();
  await api.call(requestCodeRoute, { as: session, body: { purpose: "submit" } });
  return { role, session, version, delegates };
};
