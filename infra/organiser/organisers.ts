import type { Membership } from "#shared/contracts/caller.ts";
import type { StaffRole } from "#shared/contracts/route.ts";

export interface Person {
  /** Claim `sub` of the person's tokens: what memberships are kept by. */
  readonly subject: string;
  readonly email: string;
  readonly name: string;
  readonly status: string;
}

/** Who may sign in. */
export interface Directory {
  readonly find: (email: string) => Promise<Person | undefined>;
  readonly invite: (person: { email: string; name: string }) => Promise<"invited" | "invited again" | "known">;
  readonly shutOut: (email: string) => Promise<void>;
  readonly all: () => Promise<Person[]>;
}

/** Who may do what, once signed in. */
export interface Memberships {
  readonly of: (subject: string) => Promise<readonly Membership[]>;
  readonly grant: (subject: string, membership: Membership) => Promise<void>;
  readonly remove: (subject: string, conference: string) => Promise<void>;
}

interface Needs {
  readonly directory: Directory;
  readonly memberships: Memberships;
  readonly signInUrl: string;
}

/** The conference that stands for all of them. */
const EVERY_CONFERENCE = "*";

/** Lets a person sign in and gives roles, and says what happens next; the same again changes nothing. */
export const addOrganiser =
  ({ directory, memberships, signInUrl }: Needs) =>
  async ({ email, name, roles }: { email: string; name: string; roles: readonly StaffRole[] }): Promise<string> => {
    const outcome = await directory.invite({ email, name });
    const subject = (await directory.find(email))?.subject;
    if (!subject)
      throw new Error(`The user pool has just taken ${email} and does not know it yet. Run the same again.`);
    await memberships.grant(subject, { conference: EVERY_CONFERENCE, roles });
    const next = {
      invited: `A mail with a temporary password, good for three days, is on its way. Sign in at ${signInUrl}; a second factor is set up there.`,
      "invited again": "The first mail was never used: another, with a new temporary password, is on its way.",
      known: "This person could sign in already and needs no new password.",
    }[outcome];
    return `${email} is now ${roles.join(", ")}. ${next}`;
  };

/** As addOrganiser, for someone whom another issuer lets in. */
export const addSubject =
  (memberships: Memberships) =>
  async ({ subject, roles }: { subject: string; roles: readonly StaffRole[] }): Promise<string> => {
    await memberships.grant(subject, { conference: EVERY_CONFERENCE, roles });
    return `${subject} is now ${roles.join(", ")}.`;
  };

/** Roles go first: they are read with every call, while a token that was issued lives on for an hour. */
export const removeOrganiser =
  ({ directory, memberships }: Needs) =>
  async ({ email }: { email: string }): Promise<string> => {
    const person = await directory.find(email);
    if (!person) throw new Error(`Nobody signs in with ${email}. See who does: npm run organiser -- list`);
    const lost = await removeAll(memberships, person.subject);
    await directory.shutOut(email);
    return `${email} has no role any more${lost} and can no longer sign in.`;
  };

export const removeSubject =
  (memberships: Memberships) =>
  async ({ subject }: { subject: string }): Promise<string> => {
    const lost = await removeAll(memberships, subject);
    return `${subject} has no role any more${lost}. Whether they can sign in is for your issuer to say.`;
  };

const removeAll = async (memberships: Memberships, subject: string): Promise<string> => {
  const had = await memberships.of(subject);
  for (const { conference } of had) await memberships.remove(subject, conference);
  return had.length > 0 ? ` (was ${had.map(inWords).join("; ")})` : " (and had none)";
};

/** Everyone who was ever let in, one a line. */
export const listOrganisers =
  ({ directory, memberships }: Needs) =>
  async (): Promise<string> => {
    const people = await directory.all();
    if (people.length === 0) return "Nobody yet. Add the first: npm run organiser -- add --email … --name …";
    const lines = people.map(async ({ subject, email, name, status }) => {
      const roles = (await memberships.of(subject)).map(inWords).join("; ") || "no role";
      return [email, name, status.toLowerCase().replaceAll("_", " "), roles].join("\t");
    });
    return (await Promise.all(lines)).join("\n");
  };

const inWords = ({ conference, roles }: Membership): string =>
  `${roles.join(", ")} of ${conference === EVERY_CONFERENCE ? "every conference" : conference}`;
