import { ACCOUNT } from "../template/place.ts";
import { byBeginning } from "./leading-keys.ts";
import type { Principal } from "./roles.ts";

/** One permission that a call needs. */
export interface Question {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string | string[]>>;
  /** Policy of the resource itself, where it has one. */
  readonly resourcePolicy?: object;
}

/** Answers why a principal may not; undefined when it may. */
export type Decide = (principal: Principal, question: Question) => Promise<string | undefined>;

/** Evaluates IAM policies as AWS does, each distinct question once. */
export const decider = (): Decide => {
  const answers = new Map<string, Promise<string | undefined>>();
  return (principal, question) => {
    if (principal.administrator) return Promise.resolve(undefined);
    const context = relevant(principal, question);
    const key = JSON.stringify([principal.accessKey, question.action, question.resource, context]);
    const known = answers.get(key);
    if (known) return known;
    const answer = evaluate(principal, { ...question, context });
    answers.set(key, answer);
    return answer;
  };
};

/** Only the facts that some policy asks for: the others would make every question a new one. */
const relevant = ({ policies }: Principal, { context = {}, resourcePolicy }: Question) => {
  const asked = asksFor(policies) + (resourcePolicy ? asksFor(resourcePolicy) : "");
  const facts = Object.fromEntries(Object.entries(context).filter(([key]) => asked.includes(`"${key.toLowerCase()}"`)));
  return byBeginning(policies, facts);
};

const texts = new WeakMap<object, string>();

const asksFor = (policy: object): string => {
  const known = texts.get(policy);
  if (known !== undefined) return known;
  const text = JSON.stringify(policy).toLowerCase();
  texts.set(policy, text);
  return text;
};

const evaluate = async (principal: Principal, question: Question): Promise<string | undefined> => {
  const { action, resource, context = {}, resourcePolicy } = question;
  // Loaded when first needed: it reads 15 MB of what AWS documents about its actions.
  const { runSimulation } = await import("@cloud-copilot/iam-simulate");
  const simulation = await runSimulation(
    {
      request: {
        principal: principal.arn,
        action,
        resource: { resource, accountId: ACCOUNT },
        contextVariables: { "aws:SecureTransport": "true", ...context },
      },
      identityPolicies: principal.policies.map(({ name, policy }) => ({ name, policy })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(resourcePolicy ? { resourcePolicy } : {}),
    },
    {},
  );
  if (simulation.resultType === "error")
    throw new Error(
      `${principal.name}: ${action} on ${resource} cannot be evaluated: ${JSON.stringify(simulation.errors)}`,
    );
  if (simulation.overallResult === "Allowed") return undefined;

  const because =
    simulation.overallResult === "ExplicitlyDenied"
      ? "with an explicit deny in a policy"
      : `because no identity-based policy allows the ${action} action`;
  return `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource} ${because}`;
};
