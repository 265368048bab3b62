import { expect } from "vitest";
import type { Call, Reply } from "./api.ts";
import { accepted } from "./changes.ts";
import { CONFERENCE, type FocalPoint, key, must, type World } from "./conference-world.ts";
import { nomination } from "./samples.ts";

let people = 0;

/** If-Match of what is at an address now. */
export const versioned = async (call: Call, path: `/${string}`) => ({
  "if-match": (await must(call(`GET ${path}`), 200)).etag,
});

/** Attempts to name a person with each of these in place of the honest fields, in the delegation as it is now. */
export const nominating = async ({ call }: FocalPoint, ...changes: object[]): Promise<(() => Promise<Reply>)[]> => {
  const headers = await versioned(call, "/delegation");
  return changes.map((change) => {
    const body = { ...nomination({ category: "ADVISER", email: `adviser.${people++}@ncb.example` }), ...change };
    return () => call("POST /delegation/delegates", { body, headers: { ...headers, ...key() } });
  });
};

/** Names a person so, which must be taken, and strikes it again: the person as organisers see it, and the tables. */
export const named = async (world: World, one: FocalPoint, change: object) => {
  const [attempt] = await nominating(one, change);
  const added = (await accepted(world, 201, attempt as () => Promise<Reply>)).body.delegates.at(-1);
  const stored = await world.tables();
  const path = `/conferences/${CONFERENCE}/delegations/${one.country}` as const;
  const seen = (await must(world.organiser(`GET ${path}`), 200)).body.delegates.at(-1);
  expect(seen).toEqual(added);
  const headers = await versioned(one.call, "/delegation");
  await must(one.call(`DELETE /delegation/delegates/${added.id}`, { headers }), 200);
  return { seen, stored };
};
