import type { Caller } from "#shared/contracts/route.ts";
import type { Call } from "./api.ts";
import { CONFERENCE, type FocalPoint, key, must, type World } from "./conference-world.ts";
import { headOf } from "./heads.ts";
import { conferencePlan } from "./samples.ts";

/** The other conference of the deployment, with an organiser and a member of its own. */
export const OTHER_CONFERENCE = "regional-4";
export const COUNTRY = "FRA";
export const OTHER_COUNTRY = "MAR";
/** Its delegation is confirmed, so that its head has a link. */
const HEAD_COUNTRY = "PER";

/** The callers of the matrix: the role each has, and where. */
export const CALLERS = {
  "organiser of the deployment": { role: "organiser", in: "everywhere" },
  "rapporteur of the conference": { role: "rapporteur", in: "here" },
  "chair of the conference": { role: "chair", in: "here" },
  "desk of the conference": { role: "desk", in: "here" },
  "organiser of another conference": { role: "organiser", in: "elsewhere" },
  "focal point of the country": { role: "focal-point", in: "here" },
  "focal point of another country": { role: "focal-point", in: "here" },
  "head of a delegation": { role: "head", in: "here" },
  nobody: { role: "anyone", in: "here" },
} as const satisfies Record<string, { role: Caller; in: "everywhere" | "here" | "elsewhere" }>;
export type CallerName = keyof typeof CALLERS;

export interface Everyone {
  readonly call: Readonly<Record<CallerName, Call>>;
  readonly france: FocalPoint;
  readonly morocco: FocalPoint;
}

/**
 * Two conferences, two delegations with a draft of two people each and one that is confirmed, and the callers, all
 * through the API.
 */
export const everyone = async (world: World): Promise<Everyone> => {
  const { organiser } = world;
  const other = { ...conferencePlan, id: OTHER_CONFERENCE, reminders: "none" };
  await must(organiser("POST /conferences", { body: other, headers: key() }), 201);
  const headers = { ...key(), "if-match": '"1"' };
  await must(organiser(`POST /conferences/${OTHER_CONFERENCE}/announcement`, { headers }), 200);
  const staff = async (subject: string, role: string, conference = CONFERENCE): Promise<Call> => {
    const body = { roles: [role] };
    await must(organiser(`PUT /conferences/${conference}/staff/${subject}`, { body }), 200);
    return world.signedIn(subject);
  };
  await world.addMembers(COUNTRY, OTHER_COUNTRY);
  const [france, morocco] = [await world.focalPoint(COUNTRY), await world.focalPoint(OTHER_COUNTRY)];
  for (const { country, draft } of [france, morocco]) {
    const at = (who: string) => `${who}@ncb-${country.toLowerCase()}.example`;
    await must(draft({ email: at("head") }, { email: at("adviser"), category: "ADVISER" }), 201);
  }
  return {
    france,
    morocco,
    call: {
      "organiser of the deployment": organiser,
      "rapporteur of the conference": await staff("rapporteur", "rapporteur"),
      "chair of the conference": await staff("chair", "chair"),
      "desk of the conference": await staff("desk", "desk"),
      "organiser of another conference": await staff("elsewhere", "organiser", OTHER_CONFERENCE),
      "focal point of the country": france.call,
      "focal point of another country": morocco.call,
      "head of a delegation": (await headOf(world, HEAD_COUNTRY)).call,
      nobody: world.anyone,
    },
  };
};
