import { openSessionRoute } from "#shared/contracts/portal.ts";
import { readOwnDelegationRoute, sendRegretsRoute } from "#shared/contracts/registration-member.ts";
import { inviteMembersRoute } from "#shared/contracts/registration-secretariat.ts";
import { CALENDAR } from "../conference-plan.ts";
import type { Stage } from "../stage.ts";

/** Everyone is invited; some send regrets, and some open the link and leave it at that. */
export const invite = async (stage: Stage): Promise<number> => {
  const { api, progress, params, cast, plot } = stage;
  await stage.moveClockTo(CALENDAR.invited);
  const invited = await progress.step(
    "All members are invited",
    async () => inviteAll(stage),
    (count) => `${count} invited`,
  );
  await progress.step(
    "The invitations arrive",
    () => stage.mailsArrive(),
    () => `${stage.inbox.mails.length} mails`,
  );
  // Inviting all again invites nobody.
  await api.call(inviteMembersRoute, { as: await stage.organiser(), params, body: {} });

  await stage.moveClockTo(CALENDAR.regrets);
  const regretful = [
    ...cast.regrets.map(({ country }) => country),
    ...plot.filter(({ part }) => part === "second-thoughts").map(({ delegation }) => delegation.country),
  ];
  await progress.step(
    "Some send regrets",
    async (tick) => {
      await stage.each(regretful, (country) => sendRegrets(stage, country), tick);
      await stage.mailsArrive();
    },
    () => `${cast.regrets.length} for good, ${regretful.length - cast.regrets.length} take them back later`,
  );
  const curious = cast.silent.filter((_, at) => at % 3 === 0);
  await progress.step(
    "Some only open the link",
    (tick) => stage.each(curious, ({ country }) => stage.open(country), tick),
    (sessions) => `${sessions.length} members`,
  );
  await api.refuses("link-not-valid", openSessionRoute, { body: { token: "A".repeat(43) } });
  return invited;
};

const inviteAll = async ({ api, params, organiser }: Stage): Promise<number> => {
  const as = await organiser();
  let invited = 0;
  let after: string | undefined;
  do {
    const page = await api.call(inviteMembersRoute, { as, params, body: after === undefined ? {} : { after } });
    invited += page.invited.length;
    after = page.next;
  } while (after !== undefined);
  return invited;
};

const sendRegrets = async (stage: Stage, country: string): Promise<void> => {
  const as = await stage.open(country);
  const { version } = await stage.api.call(readOwnDelegationRoute, { as });
  await stage.api.call(sendRegretsRoute, { as, ifMatch: version, body: {} });
};
