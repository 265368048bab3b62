import { announceConferenceRoute, createConferenceRoute } from "#shared/contracts/conferences.ts";
import { importMembersRoute, listMembersRoute } from "#shared/contracts/members.ts";
import { CALENDAR, CONFERENCE } from "../conference-plan.ts";
import { everyPage } from "../every-page.ts";
import type { Stage } from "../stage.ts";

/** The organiser sets the conference up, imports the directory and announces. */
export const prepare = async (stage: Stage): Promise<void> => {
  const { api, progress, params, csv } = stage;
  const as = await stage.organiser();

  const { version } = await progress.step(
    "A conference is created",
    () => api.call(createConferenceRoute, { as, body: CONFERENCE }),
    ({ title }) => title.en,
  );
  await api.refuses("conference-exists", createConferenceRoute, { as, body: CONFERENCE });

  const load = (dryRun: "true" | "false") =>
    api.call(importMembersRoute, { as, params, query: { dryRun }, body: csv, type: "text/csv" });
  const told = ({ added, changed, unchanged, errors }: Awaited<ReturnType<typeof load>>) =>
    `${added} added, ${changed} changed, ${unchanged} unchanged, ${errors.length} errors`;
  const dry = await progress.step("The directory is checked, without a trace", () => load("true"), told);
  mustBe(
    "members in the directory after the dry run",
    0,
    (await everyPage(api, listMembersRoute, { as, params })).length,
  );
  const real = await progress.step("The directory is imported", () => load("false"), told);
  mustBe("members added, as the dry run said", dry.added, real.added);
  const again = await progress.step("The same file again changes nothing", () => load("false"), told);
  mustBe("members changed by the same file", 0, again.added + again.changed);
  for (const member of await everyPage(api, listMembersRoute, { as, params }))
    stage.members.set(member.country, member);

  await stage.moveClockTo(CALENDAR.announced);
  await progress.step(
    "The conference is announced",
    async () => api.call(announceConferenceRoute, { as: await stage.organiser(), params, ifMatch: version }),
    ({ deadlines }) => `nominations before ${deadlines.nomination}, confirmations before ${deadlines.confirmation}`,
  );
};

const mustBe = (what: string, wanted: number, is: number): void => {
  if (is !== wanted) throw new Error(`There should be ${wanted} ${what}, and there are ${is}.`);
};
