import type { CodePurpose } from "#shared/domain/code.ts";
import { type Call, caller } from "./api.ts";
import { CONFERENCE, type FocalPoint, key, linkIn, must, newestText, type World } from "./conference-world.ts";

export interface Head {
  readonly call: Call;
  /** Id of the delegate. */
  readonly delegate: string;
  /** The token of the link that was mailed. */
  readonly token: string;
  readonly address: string;
  /** Asks for a code and reads it in the mail. */
  code(purpose: Exclude<CodePurpose, "submit">): Promise<string>;
}

export interface HeadOf extends Head {
  readonly country: string;
  readonly focalPoint: FocalPoint;
  /** Where one was asked for: the alternate, designated to act until the end of the year. */
  readonly acting?: Head;
}

/**
 * The head of a delegation of this country, which must be new to the world: invited, submitted, approved, confirmed.
 * With `alternate` there is one, who acts for the head from now on.
 */
export const headOf = async (world: World, country: string, people: { alternate?: true } = {}): Promise<HeadOf> => {
  await world.addMembers(country);
  const focalPoint = await world.focalPoint(country);
  await must(focalPoint.draft(...[headIn(country), ...(people.alternate ? [alternateIn(country)] : [])]), 201);
  await must(focalPoint.submit(), 200);
  const { body } = await must(focalPoint.call("GET /delegation"), 200);
  const [head, alternate] = body.delegates.map(({ id }: { id: string }) => id) as [string, string | undefined];

  const version = async () => ({ ...key(), "if-match": await focalPoint.etag() });
  const decision = `POST /conferences/${CONFERENCE}/delegations/${country}/decision` as const;
  await must(world.organiser(decision, { body: { decision: "approve" }, headers: await version() }), 200);
  await must(focalPoint.call("POST /delegation/confirmation", { body: {}, headers: await version() }), 200);
  if (alternate !== undefined) {
    const term = { delegate: alternate, from: world.cloud.now().toISOString(), until: "2019-12-31T00:00:00Z" };
    await must(focalPoint.call("PUT /delegation/acting-head", { body: term, headers: await version() }), 200);
  }
  return {
    ...(await withLink(world, country, head, headIn(country).email)),
    ...{ country, focalPoint },
    ...(alternate !== undefined && { acting: await withLink(world, country, alternate, alternateIn(country).email) }),
  };
};

/** Has a link mailed to a delegate. */
export const mailLink = async (world: World, country: string, delegate: string): Promise<void> => {
  const links = `POST /conferences/${CONFERENCE}/delegations/${country}/delegates/${delegate}/links` as const;
  await must(world.organiser(links, { body: {}, headers: key() }), 202);
};

const withLink = async (world: World, country: string, delegate: string, address: string): Promise<Head> => {
  await mailLink(world, country, delegate);
  return opened(world, { delegate, address, token: await linkIn(world.cloud, address) });
};

/** The same link once more: a session ends when it was not used for a while. */
export const opened = async (
  { cloud, anyone }: World,
  { delegate, address, token }: Pick<Head, "delegate" | "address" | "token">,
): Promise<Head> => {
  const { session } = (await must(anyone("POST /sessions", { body: { token } }), 201)).body;
  const call = caller(cloud.apiUrl, `Bearer ${session}`);
  const code: Head["code"] = async (purpose) => {
    // What was on its way before must not come after it.
    await cloud.idle();
    await must(call("POST /delegation/codes", { body: { purpose } }), 202);
    const digits = /(?<!\d)\d{6}(?!\d)/.exec(await newestText(cloud, address))?.[0];
    if (digits === undefined) throw new Error("No code in the newest mail");
    return digits;
  };
  return { call, delegate, token, address, code };
};

const headIn = (country: string) => ({ email: `head@ncb-${country.toLowerCase()}.example` });
const alternateIn = (country: string) => ({
  ...({ category: "ALTERNATE", givenNames: "Alex" } as const),
  email: `alternate@ncb-${country.toLowerCase()}.example`,
});
