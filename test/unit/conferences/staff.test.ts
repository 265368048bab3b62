import { describe, expect, it } from "vitest";
import { grantRoles } from "#functions/conferences/grant-roles.ts";
import { listStaff } from "#functions/conferences/list-staff.ts";
import { removeRoles } from "#functions/conferences/remove-roles.ts";
import type { StaffRole } from "#shared/contracts/route.ts";
import { Roles, Subject } from "#shared/contracts/staff.ts";
import { sampleConference } from "#test/support/samples.ts";
import { conferencesIn, organiser, refusalOf, request } from "./fakes.ts";

const world = () => {
  const roles = new Map<string, readonly StaffRole[]>([[organiser.subject, organiser.roles]]);
  const needs = {
    ...conferencesIn(sampleConference()),
    grantRoles: async (grant: { subject: string; roles: StaffRole[] }) => void roles.set(grant.subject, grant.roles),
    removeRoles: async ({ subject }: { subject: string }) => roles.delete(subject),
    listStaff: async () => ({ items: [...roles].map(([subject, held]) => ({ subject, roles: held })) }),
  };
  const params = (subject: string, conference = "honcb-15") => ({ conference, subject });
  return {
    roles,
    list: () => listStaff(needs)(request()),
    grant: (subject: string, given: StaffRole[], rest = {}) =>
      grantRoles(needs)(request({ params: params(subject), body: { roles: given }, ...rest })),
    remove: (subject: string, rest = {}) => removeRoles(needs)(request({ params: params(subject), ...rest })),
    grantElsewhere: () => grantRoles(needs)(request({ params: params("desk-1", "other"), body: { roles: ["desk"] } })),
  };
};

/** An organiser of this conference who organises the whole deployment too. */
const ofDeployment = {
  caller: { ...organiser, memberships: [...organiser.memberships, { conference: "*", roles: ["organiser"] }] },
};

describe("staff of a conference", () => {
  it("is given roles, listed, and loses them", async () => {
    const { grant, list, remove } = world();
    expect((await grant("desk-1", ["desk", "chair"])).body).toEqual({ subject: "desk-1", roles: ["desk", "chair"] });
    expect((await list()).body.items).toContainEqual({ subject: "desk-1", roles: ["desk", "chair"] });
    await remove("desk-1");
    expect((await list()).body.items).toEqual([{ subject: "organiser-1", roles: ["organiser"] }]);
  });

  it("refuses what is not there", async () => {
    expect(await refusalOf(() => world().remove("nobody"))).toBe("not-found");
    expect(await refusalOf(world().grantElsewhere)).toBe("not-found");
  });

  it("keeps an organiser from taking the last role as organiser from themselves", async () => {
    expect(await refusalOf(() => world().remove(organiser.subject))).toBe("not-allowed");
    expect(await refusalOf(() => world().grant(organiser.subject, ["desk"]))).toBe("not-allowed");
    expect(await refusalOf(() => world().grant(organiser.subject, ["organiser", "desk"]))).toBe("none");
    expect(await refusalOf(() => world().remove(organiser.subject, ofDeployment))).toBe("none");
    expect(await refusalOf(() => world().grant(organiser.subject, ["desk"], ofDeployment))).toBe("none");
  });

  it("knows roles by their exact names only, and each once", () => {
    for (const roles of [[], ["admin"], ["Organiser"], ["desk", "desk"], "organiser", ["organisers-readonly"]])
      expect(Roles.safeParse(roles).success, JSON.stringify(roles)).toBe(false);
    expect(Roles.safeParse(["organiser", "desk"]).success).toBe(true);
    expect(Subject.safeParse("auth0|5f2c").success).toBe(true);
    for (const subject of ["", "a b", "a\n", "é"]) expect(Subject.safeParse(subject).success).toBe(false);
  });
});
