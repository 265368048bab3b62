/** How a paper can have been handed over: the name of the act, never that of a person. */
export const HAND_OVERS = [
  "note-verbale",
  "delivered-in-hand",
  "collected-at-desk",
  "distributed-in-meeting",
  "receipt-acknowledged",
] as const;
export type HandOverAct = (typeof HAND_OVERS)[number];

/** Why a notice did not arrive; the words of the mail ledger. */
export const NOTICE_FAILURES = ["BOUNCED", "SUPPRESSED", "REJECTED", "CANCELLED", "UNKNOWN"] as const;
export type NoticeFailure = (typeof NOTICE_FAILURES)[number];

/** What the chair can do about a delegation that is not proven to know; an extension counts for all of them. */
export const CHAIR_ACTS = ["send-again", "hand-over", "extension"] as const;
export type ChairAct = (typeof CHAIR_ACTS)[number];

/** What is known of one delegation's notice. `receivedAt` is the server's instant, the others are the sender's word. */
export interface Service {
  readonly deliveries: readonly {
    readonly ledgerKey: string;
    readonly deliveredAt: string;
    readonly receivedAt: string;
  }[];
  readonly failures: readonly {
    readonly ledgerKey: string;
    readonly why: NoticeFailure;
    readonly receivedAt: string;
  }[];
  readonly handOver?: {
    readonly act: HandOverAct;
    readonly handedOverAt: string;
    /** Id of the organiser. */
    readonly recordedBy: string;
    readonly receivedAt: string;
  };
  readonly acts: readonly { readonly act: ChairAct; readonly at: string }[];
}

export const NOTHING_HEARD: Service = { deliveries: [], failures: [], acts: [] };

/** A mail that came back proves nothing, in whichever order the two messages of it arrived. */
export const isProven = ({ handOver, deliveries, failures }: Service): boolean =>
  handOver !== undefined ||
  deliveries.some(({ ledgerKey }) => !failures.some((failure) => failure.ledgerKey === ledgerKey));

export const withDelivery = (service: Service, delivery: Service["deliveries"][number]): Service =>
  service.deliveries.some(({ ledgerKey }) => ledgerKey === delivery.ledgerKey)
    ? service
    : { ...service, deliveries: [...service.deliveries, delivery] };

export const withFailure = (service: Service, failure: Service["failures"][number]): Service =>
  service.failures.some(({ ledgerKey }) => ledgerKey === failure.ledgerKey)
    ? service
    : { ...service, failures: [...service.failures, failure] };

export const withAct = (service: Service, act: ChairAct, at: string): Service => ({
  ...service,
  acts: [...service.acts, { act, at }],
});

/** A delegation that is not proven to have been told. */
export interface Unproven {
  readonly country: string;
  readonly heard: "failed" | "nothing";
  /** Nothing was done about it after its last notice failed, or at all. */
  readonly awaitsChair: boolean;
}

export const unprovenAmong = (
  countries: readonly string[],
  serviceOf: (country: string) => Service,
): readonly Unproven[] =>
  countries.flatMap((country) => {
    const service = serviceOf(country);
    if (isProven(service)) return [];
    const failedAt = service.failures.at(-1)?.receivedAt ?? "";
    const actedAt = service.acts.at(-1)?.at;
    const heard = service.failures.length > 0 ? "failed" : "nothing";
    return [{ country, heard, awaitsChair: actedAt === undefined || actedAt <= failedAt }];
  });
