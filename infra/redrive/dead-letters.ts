/** A dead-letter queue of a template, by logical id. */
export interface DeadLetters {
  readonly id: string;
  /** What gives up into it. */
  readonly of: "queue" | "rule" | "stream" | "schedule";
  /** The queue that its messages go back to: a stream and a schedule have none. */
  readonly backTo?: string;
}

interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is whatever its resource types make of it.
  readonly Properties?: any;
}

export interface Template {
  readonly Resources?: Record<string, Resource>;
}

/** The resource that an ARN in a template belongs to. */
const idIn = (arn: { "Fn::GetAtt"?: readonly [string, string] } | undefined): string | undefined =>
  arn?.["Fn::GetAtt"]?.[0];

/** Finds every dead-letter queue by what points at it, so that no list of them has to be kept. */
export const deadLettersOf = ({ Resources = {} }: Template): DeadLetters[] =>
  Object.entries(Resources).flatMap(([id, { Type, Properties = {} }]): DeadLetters[] => {
    switch (Type) {
      case "AWS::SQS::Queue":
        return found(Properties.RedrivePolicy?.deadLetterTargetArn, { of: "queue", backTo: id });
      case "AWS::Events::Rule":
        return (Properties.Targets ?? []).flatMap(({ Arn, DeadLetterConfig }: Record<string, { Arn: object }>) =>
          found(DeadLetterConfig?.Arn, { of: "rule", backTo: idIn(Arn as object) }),
        );
      case "AWS::Lambda::EventSourceMapping":
        return found(Properties.DestinationConfig?.OnFailure?.Destination, { of: "stream" });
      case "AWS::Scheduler::Schedule":
        return found(Properties.Target?.DeadLetterConfig?.Arn, { of: "schedule" });
      default:
        return [];
    }
  });

const found = (
  arn: object | undefined,
  { of, backTo }: { of: DeadLetters["of"]; backTo?: string | undefined },
): DeadLetters[] => {
  const id = idIn(arn);
  return id ? [{ id, of, ...(backTo && { backTo }) }] : [];
};

/** The queues that a wish names. Throws when it names none, or does not say which of several. */
export const chosen = (all: readonly DeadLetters[], part?: string): readonly DeadLetters[] => {
  if (part === undefined) return all;
  const wanted = all.filter(({ id }) => id.toLowerCase().includes(part.toLowerCase()));
  if (wanted.length === 1) return wanted;
  const names = (wanted.length ? wanted : all).map(({ id }) => `  ${nameOf(id)}`).join("\n");
  throw new Error(`${wanted.length} dead-letter queues are called like ${part}:\n${names}`);
};

/** As people call it: without the CDK's suffix. */
export const nameOf = (id: string): string => id.replace(/[0-9A-F]{8}$/, "");
