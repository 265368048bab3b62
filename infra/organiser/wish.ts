import { parseArgs } from "node:util";
import * as z from "zod";
import { STAFF_ROLES } from "#shared/contracts/route.ts";

export const USAGE = `Who may organise conferences in a deployment.

  npm run organiser -- add --email ana@your.org --name "Ana Lima" [--roles organiser,chair] [--stage main]
  npm run organiser -- list [--stage main]
  npm run organiser -- remove --email ana@your.org [--stage main]

Where the organisation has an issuer of its own, people are named by the subject of their tokens:

  npm run organiser -- add --subject 5f2c8a34 [--roles organiser,chair] [--stage main]
  npm run organiser -- remove --subject 5f2c8a34 [--stage main]

Roles: ${STAFF_ROLES.join(", ")}; organiser unless told. They hold for every conference of the deployment.`;

const stage = z.string().min(1).default("main");
const email = z.email("is an e-mail address, as in ana@your.org").transform((address) => address.toLowerCase());
const subject = z.string().regex(/^[\x21-\x7e]{1,255}$/, "is the subject of the person's tokens");
const roles = z
  .string()
  .default("organiser")
  .transform((names) => names.split(",").map((name) => name.trim()))
  .pipe(z.array(z.enum(STAFF_ROLES, `is one or more of ${STAFF_ROLES.join(", ")}, with commas between`)));

const BySubject = {
  add: z.strictObject({ subject, roles, stage }),
  remove: z.strictObject({ subject, stage }),
  list: z.strictObject({ stage }),
};

const ByEmail = {
  add: z.strictObject({ email, name: z.string().trim().min(1).max(100), roles, stage }),
  remove: z.strictObject({ email, stage }),
  list: BySubject.list,
};

type Command = keyof typeof ByEmail;

export type Wish = {
  [C in Command]: { command: C } & (z.output<(typeof BySubject)[C]> | z.output<(typeof ByEmail)[C]>);
}[Command];

const option = { type: "string" } as const;
const options = { email: option, name: option, subject: option, roles: option, stage: option };

/** What the command line asks for; an Error with the usage when it is not one of the things above. */
export const wishFrom = (args: string[]): Wish => {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [command = "", ...rest] = positionals;
  if (!isCommand(command) || rest.length > 0) throw new Error(USAGE);

  const { data, error } = (values.subject === undefined ? ByEmail : BySubject)[command].safeParse(values);
  if (data) return { command, ...data } as Wish;
  throw new Error(`${whatIsWrong(error)}\n\n${USAGE}`);
};

const isCommand = (word: string): word is Command => Object.hasOwn(ByEmail, word);

const whatIsWrong = ({ issues: [first] }: z.ZodError): string => {
  if (first?.code === "unrecognized_keys") return `This command takes no --${first.keys.join(" and no --")}.`;
  const name = String(first?.path[0]);
  return first?.code === "invalid_type" ? `Give --${name} too.` : `--${name} ${first?.message}.`;
};
