import type { Membership } from "#shared/contracts/caller.ts";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { StaffRole } from "#shared/contracts/route.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { commit, type Happening, type Tables } from "./commit.ts";
import { itemKey, listKey } from "./item-keys.ts";
import { type ListQuery, type Page, readItem, readList, readPartition } from "./read.ts";

/** The conference that stands for all of them, and its name in records. */
const DEPLOYMENT = "*";
const DEPLOYMENT_IN_RECORDS = "-";

export interface StaffMember {
  readonly subject: string;
  readonly roles: readonly StaffRole[];
}

interface Assignment extends StaffMember {
  readonly conference: string;
  readonly version: number;
}

export interface RoleChange {
  readonly subject: string;
  /** A conference's id, or "*" for the deployment. */
  readonly conference: string;
  readonly context: CommandContext;
}

/** Every role of a person, as they are now: read on each call, so that a removal acts on the very next one. */
export const membershipsOf =
  (conferenceTable: string) =>
  async (subject: string): Promise<Membership[]> => {
    const items = await readPartition(conferenceTable, itemKey.staff(subject, "").pk);
    return items.map((item) => {
      const { conference, roles } = item as unknown as Assignment;
      return { conference, roles };
    });
  };

/** Who has roles in a conference, or with "*" in the whole deployment. */
export const listStaff =
  (conferenceTable: string) =>
  async (conference: string, query: ListQuery): Promise<Page<StaffMember>> => {
    const page = await readList(conferenceTable, listKey.staff(conference, "").listKey, query);
    return {
      ...page,
      items: page.items.map((item) => {
        const { subject, roles } = item as unknown as Assignment;
        return { subject, roles };
      }),
    };
  };

/** Gives a person these roles in place of any they had there; the same roles again change nothing. */
export const grantRoles =
  (tables: Tables) =>
  async ({ roles, ...change }: RoleChange & { roles: readonly StaffRole[] }): Promise<void> => {
    const before = await findAssignment(tables, change);
    if (before !== undefined && sameRoles(before.roles, roles)) return;
    const { subject, conference, context } = change;
    const after: Assignment = { subject, conference, roles: [...roles], version: (before?.version ?? 0) + 1 };
    await commit(tables, context, {
      writes: [
        {
          write: {
            Put: {
              TableName: tables.conferenceTable,
              Item: { ...itemKey.staff(subject, conference), ...listKey.staff(conference, subject), ...after },
              ...unlessChanged(before),
            },
          },
          onConflict: () => new Refusal("try-again"),
        },
      ],
      happenings: [{ ...happened(change, before), after, fact: { type: "RolesGranted", subject, roles: [...roles] } }],
    });
  };

/** Takes all roles there from a person; false when there were none. */
export const removeRoles =
  (tables: Tables) =>
  async (change: RoleChange): Promise<boolean> => {
    const before = await findAssignment(tables, change);
    if (before === undefined) return false;
    const { subject, conference, context } = change;
    await commit(tables, context, {
      writes: [
        {
          write: {
            Delete: {
              TableName: tables.conferenceTable,
              Key: itemKey.staff(subject, conference),
              ...unlessChanged(before),
            },
          },
          onConflict: () => new Refusal("try-again"),
        },
      ],
      happenings: [{ ...happened(change, before), fact: { type: "RolesRemoved", subject } }],
    });
    return true;
  };

const findAssignment = async (
  { conferenceTable }: Tables,
  { subject, conference }: RoleChange,
): Promise<Assignment | undefined> => {
  const item = await readItem(conferenceTable, itemKey.staff(subject, conference));
  if (item === undefined) return undefined;
  const { roles, version } = item as unknown as Assignment;
  return { subject, conference, roles, version };
};

const sameRoles = (some: readonly StaffRole[], others: readonly StaffRole[]): boolean =>
  some.length === others.length && some.every((role) => others.includes(role));

const unlessChanged = (before: Assignment | undefined) =>
  before === undefined
    ? { ConditionExpression: "attribute_not_exists(pk)" }
    : { ConditionExpression: "version = :read", ExpressionAttributeValues: { ":read": before.version } };

const happened = (
  { subject, conference }: RoleChange,
  before: Assignment | undefined,
): Pick<Happening, "conference" | "entity" | "before"> => ({
  conference: conference === DEPLOYMENT ? DEPLOYMENT_IN_RECORDS : conference,
  entity: `staff/${subject}`,
  ...(before && { before }),
});
