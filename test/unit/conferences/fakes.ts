import type { StaffCaller } from "#shared/contracts/caller.ts";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Member } from "#shared/domain/member.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Reminder } from "#shared/domain/reminders/reminder.ts";

export const organiser: StaffCaller = {
  kind: "staff",
  subject: "organiser-1",
  roles: ["organiser"],
  memberships: [{ conference: "honcb-15", roles: ["organiser"] }],
};

const command: CommandContext = {
  actor: { kind: "staff", id: organiser.subject },
  requestId: "request-1",
  now: new Date("2019-01-10T12:00:00Z"),
};

/** A request as a use case gets it; what a test does not say is what an organiser would send. */
// biome-ignore lint/suspicious/noExplicitAny: one builder for the requests of all routes
export const request = (parts: Record<string, unknown> = {}): any => ({
  params: { conference: "honcb-15", country: "FRA" },
  query: { limit: 50 },
  body: undefined,
  ifMatch: 1,
  caller: organiser,
  command,
  ...parts,
});

/** Name of the refusal that a use case answers with; "none" when it says yes. */
export const refusalOf = async (act: () => Promise<unknown>): Promise<string> => {
  try {
    await act();
  } catch (error) {
    if (error instanceof Refusal) return error.refusal;
    throw error;
  }
  return "none";
};

/** Conferences in memory. */
export const conferencesIn = (...all: Conference[]) => {
  const kept = new Map(all.map((conference) => [conference.id, conference]));
  const saved: {
    before?: Conference;
    after: Conference;
    fact: { type: string };
    reason?: string;
    reminders?: readonly Reminder[];
  }[] = [];
  let ids = 0;
  return {
    kept,
    saved,
    newId: () => `reminder-${++ids}`,
    findConference: async (id: string) => kept.get(id),
    saveConference: async (save: (typeof saved)[number]) => {
      if (save.before === undefined && kept.has(save.after.id)) throw new Refusal("conference-exists");
      kept.set(save.after.id, save.after);
      saved.push(save);
    },
  };
};

interface MemberSave {
  readonly before?: Member | undefined;
  readonly after: Member;
  readonly facts: readonly { readonly type: string; readonly contact?: string }[];
}

/** Members in memory, with ids that count up. */
export const membersIn = (...all: Member[]) => {
  const kept = new Map(all.map((member) => [member.country, member]));
  const facts: MemberSave["facts"][number][] = [];
  let ids = 0;
  const saveMember = async (save: MemberSave) => {
    kept.set(save.after.country, save.after);
    facts.push(...save.facts);
  };
  return {
    kept,
    facts,
    newId: () => `contact-${++ids}`,
    findMember: async (_conference: string, country: string) => kept.get(country),
    findMembers: async (_conference: string, countries: readonly string[]) =>
      countries.flatMap((country) => kept.get(country) ?? []),
    saveMember,
    saveMembers: async (saves: readonly MemberSave[]) => {
      for (const save of saves) await saveMember(save);
    },
  };
};

export const sampleMember = (changes: Partial<Member> = {}): Member => ({
  conference: "honcb-15",
  country: "FRA",
  language: "fr",
  region: "europe",
  regionTable: "2019-01-01",
  contacts: [
    { id: "old-1", role: "focal-point", name: "Jeanne Moreau", email: "jeanne@ncb-fra.example", linkVersion: 4 },
    { id: "old-2", role: "alternate", name: "Luc Petit", email: "luc@ncb-fra.example", linkVersion: 2 },
  ],
  version: 1,
  ...changes,
});
