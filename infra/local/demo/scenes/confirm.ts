import { rotateLinksRoute } from "#shared/contracts/members.ts";
import { openSessionRoute, requestLinkRoute } from "#shared/contracts/portal.ts";
import {
  confirmDelegationRoute,
  readOwnDelegationRoute,
  withdrawOwnDelegationRoute,
} from "#shared/contracts/registration-member.ts";
import { designateActingHeadRoute, replaceOwnDelegateRoute } from "#shared/contracts/registration-people.ts";
import {
  decideOnDelegationRoute,
  readDelegationRoute,
  replaceDelegateRoute,
  restoreDelegationRoute,
} from "#shared/contracts/registration-secretariat.ts";
import { CALENDAR } from "../conference-plan.ts";
import type { Person } from "../people.ts";
import type { Role } from "../plot.ts";
import { focalPoint, type Stage } from "../stage.ts";
import { changeSeat } from "./decide.ts";

/** Focal points confirm in three waves; some have lost their link by then. */
export const confirmAll = async (stage: Stage): Promise<void> => {
  const waves = CALENDAR.confirmations.length;
  for (const [wave, instant] of CALENDAR.confirmations.entries()) {
    await stage.moveClockTo(instant);
    const roles = stage.plot.filter((_, at) => at % waves === wave);
    if (wave === 1) await loseLinks(stage, roles.slice(0, 2));
    await stage.progress.step(
      `Wave ${wave + 1} of delegations confirms`,
      async (tick) => {
        await stage.each(roles, ({ delegation }) => confirm(stage, delegation.country), tick);
        await stage.mailsArrive();
      },
      () => `${roles.length} delegations`,
    );
  }
};

const confirm = async ({ api, open }: Stage, country: string): Promise<void> => {
  const as = await open(country);
  const { version } = await api.call(readOwnDelegationRoute, { as });
  await api.call(confirmDelegationRoute, { as, ifMatch: version, body: {} });
};

/** One asks for a new link by address; the other has it rotated by the secretariat, and the old one is dead. */
const loseLinks = async (stage: Stage, roles: readonly Role[]): Promise<void> => {
  const { api, inbox, members, params, progress } = stage;
  const [asks, rotated] = roles.map(({ delegation }) => delegation.country) as [string, string];
  const old = inbox.linkOf(focalPoint(members, rotated));
  await progress.step(
    "Two focal points get new links",
    async () => {
      await api.call(requestLinkRoute, { params, body: { email: focalPoint(members, asks) } });
      // Not on file: the answer is the same, and nothing is mailed.
      await api.call(requestLinkRoute, { params, body: { email: "nobody@elsewhere.example" } });
      const as = await stage.organiser();
      await api.call(rotateLinksRoute, { as, params: { ...params, country: rotated }, body: {} });
      await stage.mailsArrive();
      await api.refuses("link-not-valid", openSessionRoute, { body: { token: old } });
    },
    () => `${asks} and ${rotated}`,
  );
};

/** People change after they were confirmed; whole delegations withdraw and come back. */
export const changeMinds = async (stage: Stage): Promise<void> => {
  const { api, params, plot, progress } = stage;
  const ofPart = (part: Role["part"]) => plot.filter((role) => role.part === part);
  await stage.moveClockTo(CALENDAR.changesOfMind);
  const restless = [...ofPart("replaced-confirmed"), ...ofPart("withdrawn-confirmed")];
  const undecided = ofPart("withdrawn-restored").map(({ delegation }) => delegation.country);
  await progress.step(
    "Confirmed delegations change",
    async () => {
      await stage.each(restless, (role) => changeSeat(stage, role));
      await stage.each(undecided, (country) => withdrawAndComeBack(stage, country));
      await designate(
        stage,
        ofPart("straight").find(({ delegation }) => delegation.people.length > 1),
      );
      await stage.mailsArrive();
    },
    () => `${restless.length} change a seat, ${undecided.length} withdraw and are restored`,
  );
  await stage.moveClockTo(CALENDAR.lastConfirmations);
  await stage.each(undecided, (country) => confirm(stage, country));
  await stage.mailsArrive();

  await stage.moveClockTo(CALENDAR.tooLateToConfirm);
  const late = ofPart("replaced-late");
  await progress.step(
    "After the last deadline the secretariat changes a seat",
    async () => {
      const organiser = await stage.organiser();
      await stage.each(late, (role) => replaceLate(stage, organiser, role));
      await stage.mailsArrive();
    },
    () => late.map(({ delegation }) => delegation.country).join(" and "),
  );

  async function withdrawAndComeBack({ api, open }: Stage, country: string) {
    const as = await open(country);
    const { version } = await api.call(readOwnDelegationRoute, { as });
    await api.call(withdrawOwnDelegationRoute, {
      as,
      ifMatch: version,
      body: { reason: "Elections on the same days" },
    });
    const organiser = await stage.organiser();
    const path = { ...params, country };
    const at = async () => (await api.call(readDelegationRoute, { as: organiser, params: path })).version;
    await api.call(restoreDelegationRoute, {
      as: organiser,
      params: path,
      ifMatch: await at(),
      body: { reason: "They come after all" },
    });
    await api.call(decideOnDelegationRoute, {
      as: organiser,
      params: path,
      ifMatch: await at(),
      body: { decision: "approve" },
    });
  }
  async function replaceLate({ open }: Stage, organiser: string, { delegation, seat }: Role) {
    const { country } = delegation;
    const as = await open(country);
    const { version, delegates } = await api.call(readOwnDelegationRoute, { as });
    const delegate = delegates[seat]?.id as string;
    const body = delegation.people[seat] as Person;
    await api.refuses("deadline", replaceOwnDelegateRoute, { as, ifMatch: version, params: { delegate }, body });
    await api.call(replaceDelegateRoute, {
      as: organiser,
      ifMatch: version,
      params: { ...params, country, delegate },
      body,
    });
  }
};

/** The head of one delegation will be late: an alternate acts until then. */
const designate = async ({ api, open }: Stage, role: Role | undefined): Promise<void> => {
  const as = await open(role?.delegation.country ?? "");
  const { version, delegates } = await api.call(readOwnDelegationRoute, { as });
  await api.call(designateActingHeadRoute, {
    as,
    ifMatch: version,
    body: { delegate: delegates[1]?.id as string, from: "2019-04-09T06:00:00Z", until: "2019-04-10T06:00:00Z" },
  });
};
