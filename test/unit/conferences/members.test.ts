import { describe, expect, it } from "vitest";
import { changeMember } from "#functions/conferences/change-member.ts";
import { listMembers } from "#functions/conferences/list-members.ts";
import { readMember } from "#functions/conferences/read-member.ts";
import { revokeLinks } from "#functions/conferences/revoke-links.ts";
import { rotateLinks } from "#functions/conferences/rotate-links.ts";
import { readMemberRoute } from "#shared/contracts/members.ts";
import { REGION_TABLE_DATE } from "#shared/domain/region.ts";
import { sampleConference } from "#test/support/samples.ts";
import { conferencesIn, membersIn, refusalOf, request, sampleMember } from "./fakes.ts";

const world = (member = sampleMember(), conference = sampleConference()) => {
  const members = membersIn(member);
  const needs = { ...conferencesIn(conference), ...members };
  return {
    members,
    change: (body: object, ifMatch = 1) => changeMember(needs)(request({ body, ifMatch })),
    rotate: (body: object) => rotateLinks(needs)(request({ body })),
    revoke: () => revokeLinks(needs)(request()),
    contacts: () => members.kept.get("FRA")?.contacts,
  };
};

describe("reading members", () => {
  it("shows the name in four languages and no link's state", async () => {
    const answer = await readMember(membersIn(sampleMember()))(request());
    expect(answer.body).toMatchObject({ names: { ar: "فرنسا", en: "France", fr: "France", es: "Francia" } });
    expect(() => readMemberRoute.success.body.parse({ ...answer.body, contacts: [] })).not.toThrow();
    expect(JSON.stringify(answer.body)).not.toContain("linkVersion");
    expect(await refusalOf(() => readMember(membersIn())(request()))).toBe("not-found");
  });

  it("lists by region", async () => {
    const asked: unknown[] = [];
    const needs = {
      ...conferencesIn(sampleConference()),
      listMembers: async (...query: unknown[]) => {
        asked.push(...query);
        return { items: [sampleMember()], next: "FRA" };
      },
    };
    const { body } = await listMembers(needs)(request({ query: { limit: 7, cursor: "AUT", region: "europe" } }));
    expect(asked).toEqual(["honcb-15", { limit: 7, after: "AUT", where: { region: "europe" } }]);
    expect(body).toMatchObject({ items: [{ country: "FRA" }], next: "RlJB" });
    const nowhere = { ...needs, ...conferencesIn() };
    expect(await refusalOf(() => listMembers(nowhere)(request()))).toBe("not-found");
  });
});

describe("changing a member", () => {
  it("wants the version that was read, a member and a conference that goes on", async () => {
    expect(await refusalOf(() => world().change({ language: "en" }, 2))).toBe("stale");
    expect(await refusalOf(() => world(sampleMember({ country: "DEU" })).change({ language: "en" }))).toBe("not-found");
    const cancelled = world(sampleMember(), sampleConference({ state: "CANCELLED" }));
    expect(await refusalOf(() => cancelled.change({ language: "en" }))).toBe("conference-state");
    expect(await refusalOf(() => world().change({ language: "en" }))).toBe("none");
  });

  it("writes nothing when nothing is different", async () => {
    const { change, members } = world();
    const focalPoint = { name: "Jeanne Moreau", email: "jeanne@ncb-fra.example" };
    expect((await change({ language: "fr", focalPoint })).version).toBe(1);
    expect(members.facts).toEqual([]);
  });

  it("gives another address another id, so that the old one's links are dead (R2)", async () => {
    const { change, contacts } = world();
    await change({ focalPoint: { name: "Jeanne Moreau", email: "new@ncb-fra.example" } });
    expect(contacts()).toMatchObject([{ id: "contact-1", linkVersion: 1 }, { id: "old-2" }]);
  });

  it("keeps the id and links of an address, whatever its name or place", async () => {
    const { change, contacts } = world();
    const focalPoint = { name: "Luc Petit", email: "luc@ncb-fra.example" };
    await change({ focalPoint, alternates: [{ name: "Jeanne M.", email: "jeanne@ncb-fra.example" }] });
    expect(contacts()).toMatchObject([
      { id: "old-2", role: "focal-point", linkVersion: 2 },
      { id: "old-1", role: "alternate", name: "Jeanne M.", linkVersion: 4 },
    ]);
  });

  it("refuses one address for two contacts", async () => {
    const focalPoint = { name: "Luc Petit", email: "luc@ncb-fra.example" };
    await expect(world().change({ focalPoint })).rejects.toMatchObject({
      refusal: "invalid-request",
      details: { errors: [{ pointer: "/alternates" }] },
    });
  });
});

describe("a member's region (P2)", () => {
  const africa = { region: "africa", regionReason: "By its own wish" } as const;

  it("differs from the table only with a reason", async () => {
    await expect(world().change({ region: "africa" })).rejects.toMatchObject({
      details: { errors: [{ pointer: "/regionReason" }] },
    });
    expect((await world().change(africa)).body).toMatchObject(africa);
  });

  it("stays as it is while other things change, override or old table alike", async () => {
    const overridden = world(sampleMember(africa));
    expect((await overridden.change({ language: "en" })).body).toMatchObject(africa);
    const ofItsDay = world(sampleMember({ region: "americas", regionTable: "1999-01-01" }));
    expect((await ofItsDay.change({ language: "en" })).body).toMatchObject({
      region: "americas",
      regionTable: "1999-01-01",
    });
  });

  it("goes back to the table of today with null", async () => {
    const { body } = await world(sampleMember({ ...africa, regionTable: "1999-01-01" })).change({ region: null });
    expect(body).toMatchObject({ region: "europe", regionTable: REGION_TABLE_DATE });
    expect(body.regionReason).toBeUndefined();
  });
});

describe("links", () => {
  it("are rotated for one contact or for all, each with an order to mail", async () => {
    const one = world();
    expect((await one.rotate({ contact: "old-2" })).body).toEqual({ contacts: ["old-2"] });
    expect(one.contacts()).toMatchObject([{ linkVersion: 4 }, { linkVersion: 3 }]);
    const all = world();
    await all.rotate({});
    expect(all.contacts()).toMatchObject([{ linkVersion: 5 }, { linkVersion: 3 }]);
    expect(all.members.facts).toEqual([
      { type: "LinksRotated", contact: "old-1" },
      { type: "LinksRotated", contact: "old-2" },
    ]);
  });

  it("are not mailed to nobody, nor before the conference is announced", async () => {
    expect(await refusalOf(() => world().rotate({ contact: "nobody" }))).toBe("not-found");
    expect(await refusalOf(() => world(sampleMember({ contacts: [] })).rotate({}))).toBe("member-has-no-contact");
    expect(await refusalOf(() => world(sampleMember({ country: "DEU" })).rotate({}))).toBe("not-found");
    for (const state of ["DRAFT", "CANCELLED"] as const)
      expect(await refusalOf(() => world(sampleMember(), sampleConference({ state })).rotate({}))).toBe(
        "conference-state",
      );
  });

  it("are revoked for all contacts at once, in any state of the conference", async () => {
    const { revoke, contacts, members } = world(sampleMember(), sampleConference({ state: "CANCELLED" }));
    await revoke();
    expect(contacts()).toMatchObject([{ linkVersion: 5 }, { linkVersion: 3 }]);
    expect(members.facts.map(({ type }) => type)).toEqual(["LinksRevoked", "LinksRevoked"]);
    const without = world(sampleMember({ contacts: [] }));
    await without.revoke();
    expect(without.members.facts).toEqual([]);
    expect(await refusalOf(() => world(sampleMember({ country: "DEU" })).revoke())).toBe("not-found");
  });
});
