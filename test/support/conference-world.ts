import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { inject } from "vitest";
import { type Cloud, type CloudOptions, startCloud } from "#infra/local/cloud.ts";
import { grant } from "#infra/local/organisers.ts";
import { canonicalJson } from "#shared/domain/canonical-json.ts";
import { type Call, caller, type Reply } from "./api.ts";
import { conferencePlan, nomination } from "./samples.ts";

/** Two thirds of a month before the nomination deadline of the sample conference. */
export const EARLY = "2019-01-28T09:00:00Z";
export const CONFERENCE = "honcb-15";

export interface World {
  readonly cloud: Cloud;
  readonly anyone: Call;
  readonly organiser: Call;
  /** Someone signed in by this name, with whatever roles the table gives. */
  signedIn(subject: string): Promise<Call>;
  /** Imports these members; the focal point's address is `focal.point@ncb-xxx.example`. */
  addMembers(...countries: string[]): Promise<void>;
  /** Invites a member and opens its link, as the focal point. */
  focalPoint(country: string): Promise<FocalPoint>;
  /** Everything in both tables, in a form that compares; sessions only where asked for, since reading prolongs them. */
  tables(also?: "sessions"): Promise<string>;
}

export interface FocalPoint {
  readonly country: string;
  readonly call: Call;
  readonly session: string;
  /** The token of the link that was mailed. */
  readonly token: string;
  /** Asks for a code and reads it in the mail. */
  code(): Promise<string>;
  /** The delegation's ETag as it is now. */
  etag(): Promise<string>;
  /** Drafts a delegation of these people, or of a head. */
  draft(...people: Parameters<typeof nomination>[0][]): Promise<Reply>;
  submit(): Promise<Reply>;
}

type Settings = Pick<CloudOptions, "dataDir" | "sendRate">;

/** A local cloud of its own with the sample conference, announced and without reminders, and one organiser. */
export const openWorld = async (plan: object = {}, settings: Settings = {}): Promise<World> => {
  const world = await worldOn(await startCloud({ assembly: inject("assembly"), clock: EARLY, ...settings }));
  const { organiser } = world;
  await grant(world.cloud, "organiser");
  await must(
    organiser("POST /conferences", {
      body: { ...conferencePlan, id: CONFERENCE, reminders: "none", ...plan },
      headers: key(),
    }),
    201,
  );
  await must(
    organiser(`POST /conferences/${CONFERENCE}/announcement`, { body: {}, headers: { ...key(), "if-match": '"1"' } }),
    200,
  );
  return world;
};

/** The same people on a cloud that is there already, as after a restart. */
export const worldOn = async (cloud: Cloud): Promise<World> => {
  const anyone = caller(cloud.apiUrl);
  const signedIn = async (subject: string) =>
    caller(cloud.apiUrl, async () => `Bearer ${await cloud.token({ subject })}`);
  const organiser = await signedIn("organiser");

  const addMembers: World["addMembers"] = async (...countries) => {
    const body = countries.map((country) => ({
      country,
      language: "en",
      focalPoint: { name: `Focal point of ${country}`, email: addressOf(country) },
    }));
    await must(organiser(`POST /conferences/${CONFERENCE}/members/imports`, { body }), 200);
  };

  const focalPoint: World["focalPoint"] = async (country) => {
    await must(organiser(`POST /conferences/${CONFERENCE}/invitations`, { body: { countries: [country] } }), 200);
    const token = await linkIn(cloud, addressOf(country));
    const opened = await must(anyone("POST /sessions", { body: { token } }), 201);
    const call = caller(cloud.apiUrl, `Bearer ${opened.body.session}`);
    return { country, token, session: opened.body.session, ...acts(cloud, call, country) };
  };

  return { cloud, anyone, organiser, signedIn, addMembers, focalPoint, tables: (also) => dump(cloud, also) };
};

export const addressOf = (country: string): string => `focal.point@ncb-${country.toLowerCase()}.example`;

let keys = 0;
/** Headers with an Idempotency-Key of their own. */
export const key = () => ({ "idempotency-key": `test-key-${keys++}` });

/** The reply, which must have this status: a test that needs a step says so where it fails. */
export const must = async (reply: Promise<Reply>, status: number): Promise<Reply> => {
  const got = await reply;
  if (got.status !== status) throw new Error(`Expected ${status}, got ${got.status}: ${got.text}`);
  return got;
};

/** The token of the newest link mailed to an address. */
export const linkIn = async (cloud: Cloud, to: string): Promise<string> => {
  await cloud.idle();
  for (const { id } of cloud.inbox.list({ to }).toReversed()) {
    const token = /\/l\/(?:ar|en|fr|es)[^#\s]*#([\w-]{43})/.exec((await cloud.inbox.open(id)).text ?? "")?.[1];
    if (token !== undefined) return token;
  }
  throw new Error(`No link was mailed to ${to}`);
};

/** The text part of the newest mail to an address, once everything under way has been mailed. */
export const newestText = async (cloud: Cloud, to: string): Promise<string> => {
  await cloud.idle();
  const newest = cloud.inbox.list({ to }).at(-1);
  if (newest === undefined) throw new Error(`No mail to ${to}`);
  return (await cloud.inbox.open(newest.id)).text ?? "";
};

const acts = (cloud: Cloud, call: Call, country: string): Omit<FocalPoint, "country" | "token" | "session"> => {
  const etag = async () => (await must(call("GET /delegation"), 200)).etag;
  const code = async () => {
    // What was on its way before must not come after it.
    await cloud.idle();
    await must(call("POST /delegation/codes", { body: { purpose: "submit" } }), 202);
    const digits = /(?<!\d)\d{6}(?!\d)/.exec(await newestText(cloud, addressOf(country)))?.[0];
    if (digits === undefined) throw new Error("No code in the newest mail");
    return digits;
  };
  return {
    call,
    etag,
    code,
    draft: (...people) => {
      const all = people.length > 0 ? people : [{ email: `head@ncb-${country.toLowerCase()}.example` }];
      return call("POST /delegation", { body: { delegates: all.map(nomination) }, headers: key() });
    },
    submit: async () =>
      call("POST /delegation/submission", {
        body: { code: await code() },
        headers: { ...key(), "if-match": await etag() },
      }),
  };
};

const dump = async ({ aws, tables }: Cloud, also?: "sessions"): Promise<string> => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(aws));
  const items: string[] = [];
  for (const TableName of [tables.ConferenceTable, tables.RecordTable])
    for await (const { Items = [] } of paginateScan({ client }, { TableName }))
      items.push(...Items.filter(({ pk }) => also || !pk.startsWith("SESSION#")).map((item) => canonicalJson(item)));
  client.destroy();
  return items.sort().join("\n");
};
