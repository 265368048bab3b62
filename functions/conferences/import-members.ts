import type { CommandContext } from "#shared/contracts/command.ts";
import type { importMembersRoute } from "#shared/contracts/members.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, mustNotBeCancelled } from "#shared/domain/found.ts";
import type { Member } from "#shared/domain/member.ts";
import { memberFrom } from "#shared/domain/member-change.ts";
import { type RowError, readDirectory, rowsOf } from "#shared/domain/member-import.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { csvRows } from "./csv-rows.ts";

interface Save {
  readonly before: Member | undefined;
  readonly after: Member;
  readonly facts: [{ type: "MemberAdded" | "MemberChanged" }];
}

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findMembers: (conference: string, countries: string[]) => Promise<Member[]>;
  readonly saveMembers: (saves: Save[], context: CommandContext) => Promise<void>;
  readonly newId: () => string;
}

const MOST_ERRORS_TOLD = 200;

/**
 * Adds and changes members as a directory states them, whole or not at all as far as errors go (R16). Members that it
 * does not name stay as they are.
 */
export const importMembers =
  ({ findConference, findMembers, saveMembers, newId }: Needs): UseCase<typeof importMembersRoute> =>
  async ({ params, query: { dryRun }, body, command }) => {
    const conference = found(await findConference(params.conference));
    mustNotBeCancelled(conference);
    const { entries, errors } = readDirectory(typeof body === "string" ? csvRows(body) : rowsOf(body));
    if (errors.length > 0 && !dryRun) throw nothingWritten(errors);

    const there = await findMembers(conference.id, [...new Set(entries.map(({ country }) => country))]);
    const byCountry = new Map(there.map((member) => [member.country, member]));
    const saves = entries.flatMap((entry): Save[] => {
      const before = byCountry.get(entry.country);
      const after = memberFrom(conference.id, before, entry, newId);
      return after === before ? [] : [{ before, after, facts: [{ type: before ? "MemberChanged" : "MemberAdded" }] }];
    });
    if (!dryRun) await saveMembers(saves, command);
    const added = saves.filter(({ before }) => before === undefined).length;
    return {
      body: {
        added,
        changed: saves.length - added,
        unchanged: entries.length - saves.length,
        errors: errors.slice(0, MOST_ERRORS_TOLD),
      },
    };
  };

const nothingWritten = (errors: readonly RowError[]): Refusal =>
  new Refusal("invalid-request", {
    detail: `${errors.length} errors in the directory; nothing was written.`,
    errors: errors.slice(0, MOST_ERRORS_TOLD),
  });
