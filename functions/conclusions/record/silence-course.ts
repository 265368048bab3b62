import type { CourseOf } from "#shared/domain/conclusions/bundle/bundle-course.ts";
import type { DecisionFacts } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { type Silence, serviceOf } from "#shared/domain/conclusions/silence/silence.ts";
import { extendedAct, writtenAct } from "./acts.ts";
import { personName } from "./person-name.ts";

/** How a silence took place until it ended: the objection that ended it, and none that was added to it later. */
export const silenceCourse = (silence: Silence, hash: Hash): CourseOf<"silence"> => ({
  kind: "silence",
  extensions: silence.expiries.slice(1).map((one) => extendedAct(one, hash)),
  services: silence.entitled.map((country) => ({ country, ...servedAs(silence, country, hash) })),
  objections: silence.objections.slice(0, 1).map((one) => writtenAct(one, one.how, hash)),
});

const servedAs = (silence: Silence, country: string, hash: Hash) => {
  const { deliveries, failures, handOver, acts } = serviceOf(silence, country);
  return {
    deliveries: byMail(
      deliveries.map(({ ledgerKey: mail, deliveredAt: at, receivedAt: knownAt }) => ({ mail, at, knownAt })),
    ),
    failures: byMail(failures.map(({ ledgerKey: mail, why, receivedAt: knownAt }) => ({ mail, why, knownAt }))),
    ...(handOver && {
      handOver: {
        ...{ act: handOver.act, at: handOver.handedOverAt, by: personName(handOver.recordedBy, hash) },
        knownAt: handOver.receivedAt,
      },
    }),
    acts: acts.map(({ act, at }) => ({ act, at })),
  };
};

const byMail = <T extends { readonly mail: string }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => (a.mail < b.mail ? -1 : 1));

const LATE = { "late-objection": "objection", "late-amendment": "amendment" } as const;

/** What was written too late to end the silence, or when it had been broken already. */
export const laterWritingsOf = ({ objections, statements }: Silence, hash: Hash): DecisionFacts["laterWritings"] => {
  const late = [
    ...objections.slice(1).map((one) => writtenAct(one, one.how, hash)),
    ...statements.flatMap((one) => (one.kind === "statement" ? [] : [writtenAct(one, LATE[one.kind], hash)])),
  ];
  const keyOf = ({ country, id, how, hash: words }: (typeof late)[number]) => `${country} ${id} ${how} ${words}`;
  return late.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
};
