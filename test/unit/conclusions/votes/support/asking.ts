import type { StaffRole } from "#shared/contracts/route.ts";
import { headOf } from "../../voting/support/chamber.ts";

export const CONFERENCE = "honcb-15";
export const START = new Date("2019-04-11T14:00:00.000Z");
export const minute = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

const command = (now: Date) => ({ actor: { kind: "anyone" } as const, requestId: "request", now });

/** A request of somebody of the secretariat, as the runtime gives it to a use case. */
export const byStaff = (roles: readonly StaffRole[], params: object, body: object, now = START, subject = "staff-1") =>
  ({
    ...{ params: { conference: CONFERENCE, ...params }, body, query: { limit: 50 }, ifMatch: undefined },
    caller: { kind: "staff", subject, roles, memberships: [] },
    command: command(now),
  }) as never;

/** A request of the head of a delegation. */
export const byHead = (country: string, params: object, body: object, now = START, delegate = headOf(country)) =>
  ({
    ...{ params, body, query: undefined, ifMatch: undefined },
    caller: { kind: "contact", purpose: "head", conference: CONFERENCE, country, contact: delegate, session: "s" },
    command: command(now),
  }) as never;

export const bySystem = (now = START) => ({
  actor: { kind: "system", id: "conclusions/carry-out" } as const,
  ...{ requestId: "request", now },
});
