import type { Node } from "constructs";
import * as z from "zod";

const Settings = z.strictObject({
  /** Name of the deployment; several may live in one account. */
  stage: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, "is lower-case letters, digits and hyphens, 20 at most"),
  /** Address that the mails come from. */
  sender: z.email("is an e-mail address, as in conference@your.org"),
  /** Domain already verified in SES; without it SES writes to the sender and waits for a click. */
  verifiedDomain: z.hostname().optional(),
  /** Own host name of the API, with the ARN of its certificate in the same region. */
  domain: z.hostname().optional(),
  certificateArn: z.string().startsWith("arn:", "is the ARN of a certificate").optional(),
  /** The organisation's own OIDC issuer, in place of the Cognito user pool, with the audience of its tokens. */
  issuer: z.url({ protocol: /^https$/, error: "is an https address" }).optional(),
  audience: z.string().min(1).optional(),
  /** Where the sign-in page may send organisers back to, separated by commas. */
  callbackUrls: z.string().min(1),
  /** Who is told when something fails. */
  alarmEmail: z.email("is an e-mail address").optional(),
  nag: z.stringbool(),
});

export type Settings = z.output<typeof Settings>;

const DEFAULTS = {
  stage: "main",
  sender: "conference@passerelle.example.org",
  callbackUrls: "http://localhost:8976/callback",
  nag: "true",
};

const TOGETHER = [
  ["domain", "certificateArn"],
  ["issuer", "audience"],
] as const;

/** What a deployment may choose, as CDK context: `-c stage=test -c sender=conference@your.org`. */
export const readSettings = (node: Node): Settings => {
  const given = Object.fromEntries(
    Object.keys(Settings.shape).flatMap((name) => {
      const value: unknown = node.tryGetContext(name);
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
  if (node.tryGetContext("deploying") !== undefined && given.sender === undefined)
    throw new Error("Say which address the mails come from: npm run deploy -- -c sender=conference@your.org");
  for (const [one, other] of TOGETHER)
    if ((given[one] === undefined) !== (given[other] === undefined))
      throw new Error(`The context values ${one} and ${other} are given together or not at all.`);

  if (given.verifiedDomain !== undefined && !isIn(given.verifiedDomain, given.sender))
    throw new Error(`The sender must be an address of the verified domain, as in conference@${given.verifiedDomain}.`);

  const { data, error } = Settings.safeParse({ ...DEFAULTS, ...given });
  if (data) return data;
  const [first] = error.issues;
  throw new Error(`The context value ${first?.path.join(".")} ${first?.message}: ${given[String(first?.path[0])]}`);
};

/** A verified domain stands for its subdomains too. */
const isIn = (domain: string, address = ""): boolean => `.${address.split("@").at(-1)}`.endsWith(`.${domain}`);
