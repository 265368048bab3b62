import { afterEach, describe, expect, inject, it } from "vitest";
import { type Cloud, startCloud } from "#infra/local/cloud.ts";
import { grant } from "#infra/local/organisers.ts";
import { withoutGrant } from "./fixture/cloud.ts";

let cloud: Cloud | undefined;
afterEach(() => cloud?.stop());

/** Lists conferences as an organiser, on the app's own templates. */
const listConferences = async (assembly: string) => {
  cloud = await startCloud({ assembly });
  await grant(cloud, "organiser");
  const authorization = `Bearer ${await cloud.token({ subject: "organiser" })}`;
  const { status } = await fetch(`${cloud.apiUrl}/conferences`, { headers: { authorization } });
  return { status, logs: cloud.functions.logs("ConferencesApi") };
};

describe("the app's own templates", () => {
  it("grant what a function needs", async () => {
    expect(await listConferences(inject("assembly"))).toMatchObject({ status: 200 });
  });

  it("let a function fail with AccessDenied once a grant is taken out", async () => {
    const { status, logs } = await listConferences(
      withoutGrant(inject("assembly"), "ConferencesApi", "dynamodb:Query"),
    );
    expect(status).toBe(500);
    expect(logs).toContain("AccessDeniedException");
    expect(logs).toMatch(/is not authorized to perform: dynamodb:Query on resource: \S*ConferenceTable/);
  });
});
