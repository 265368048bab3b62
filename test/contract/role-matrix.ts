import type { Caller, RouteShape } from "#shared/contracts/route.ts";

const organiser = ["organiser"] as const;
const drafters = ["organiser", "rapporteur"] as const;
const chair = ["chair"] as const;
const office = ["organiser", "desk"] as const;
const staff = ["organiser", "rapporteur", "chair", "desk"] as const;
const focalPoint = ["focal-point"] as const;
const withLink = ["focal-point", "head"] as const;
const anyone = ["anyone"] as const;

/**
 * Who may call what, written a second time and by hand: a route that lets in somebody else than intended, or one that
 * nobody thought about, does not pass (V5, P15).
 */
export const ROLE_MATRIX: Readonly<Record<string, readonly Caller[]>> = {
  "POST /conferences": organiser,
  "GET /conferences": staff,
  "GET /conferences/{conference}": staff,
  "PATCH /conferences/{conference}": organiser,
  "GET /conferences/{conference}/rules-of-procedure/{version}": staff,
  "POST /conferences/{conference}/announcement": organiser,
  "POST /conferences/{conference}/postponement": organiser,
  "POST /conferences/{conference}/cancellation": organiser,
  "GET /conferences/{conference}/members": office,
  "GET /conferences/{conference}/members/{country}": office,
  "PATCH /conferences/{conference}/members/{country}": organiser,
  "POST /conferences/{conference}/members/{country}/links": organiser,
  "DELETE /conferences/{conference}/members/{country}/links": organiser,
  "POST /conferences/{conference}/members/imports": organiser,
  "GET /conferences/{conference}/staff": organiser,
  "PUT /conferences/{conference}/staff/{subject}": organiser,
  "DELETE /conferences/{conference}/staff/{subject}": organiser,
  "GET /conferences/{conference}/audit": organiser,
  "POST /conferences/{conference}/invitations": organiser,
  "GET /conferences/{conference}/delegations": office,
  "GET /conferences/{conference}/delegations/{country}": office,
  "POST /conferences/{conference}/delegations/{country}/decision": organiser,
  "POST /conferences/{conference}/delegations/{country}/withdrawal": organiser,
  "POST /conferences/{conference}/delegations/{country}/restoration": organiser,
  "POST /conferences/{conference}/delegations/{country}/delegates/{delegate}/replacement": organiser,
  "POST /conferences/{conference}/delegations/{country}/delegates/{delegate}/withdrawal": organiser,
  "POST /conferences/{conference}/delegations/{country}/delegates/{delegate}/links": organiser,
  "DELETE /conferences/{conference}/delegations/{country}/delegates/{delegate}/links": organiser,
  "GET /conferences/{conference}/delegates": office,
  "GET /conferences/{conference}/statistics": office,
  "POST /conferences/{conference}/reminders": organiser,
  "GET /conferences/{conference}/reminders": office,
  "GET /conferences/{conference}/reminders/{reminder}": office,
  "PATCH /conferences/{conference}/reminders/{reminder}": organiser,
  "POST /conferences/{conference}/reminders/{reminder}/approval": organiser,
  "POST /conferences/{conference}/reminders/effect": office,
  "GET /conferences/{conference}/reminders/{reminder}/recipients": office,
  "GET /conferences/{conference}/reminders/{reminder}/preview": office,
  "GET /conferences/{conference}/occurrences": office,
  "GET /conferences/{conference}/occurrences/{occurrence}": office,
  "GET /conferences/{conference}/occurrences/{occurrence}/people": office,
  "POST /conferences/{conference}/occurrences/{occurrence}/hold": organiser,
  "POST /conferences/{conference}/occurrences/{occurrence}/resumption": organiser,
  "POST /conferences/{conference}/occurrences/{occurrence}/skip": organiser,
  "POST /conferences/{conference}/occurrences/{occurrence}/dispatch": organiser,
  "POST /conferences/{conference}/key-dates": organiser,
  "GET /conferences/{conference}/key-dates": staff,
  "GET /conferences/{conference}/key-dates/{keyDate}": staff,
  "PATCH /conferences/{conference}/key-dates/{keyDate}": organiser,
  "DELETE /conferences/{conference}/key-dates/{keyDate}": organiser,
  "POST /conferences/{conference}/conclusions": drafters,
  "GET /conferences/{conference}/conclusions": staff,
  "GET /conferences/{conference}/conclusions/{conclusion}": staff,
  "PUT /conferences/{conference}/conclusions/{conclusion}/text": drafters,
  "GET /conferences/{conference}/conclusions/{conclusion}/versions": staff,
  "GET /conferences/{conference}/conclusions/{conclusion}/versions/{version}": staff,
  "GET /conferences/{conference}/conclusions/{conclusion}/diff": staff,
  "PUT /conferences/{conference}/conclusions/{conclusion}/texts/{language}": drafters,
  "POST /conferences/{conference}/conclusions/{conclusion}/texts/{language}/review": drafters,
  "POST /conferences/{conference}/conclusions/{conclusion}/texts/{language}/release": organiser,
  "POST /conferences/{conference}/conclusions/{conclusion}/circulation": organiser,
  "POST /conferences/{conference}/conclusions/{conclusion}/amendment-round": chair,
  "POST /conferences/{conference}/conclusions/{conclusion}/amendment-round/closing": chair,
  "POST /conferences/{conference}/conclusions/{conclusion}/withdrawal": organiser,
  "GET /conferences/{conference}/mail": office,
  "GET /conferences/{conference}/mail/{ledgerKey}": office,
  "POST /conferences/{conference}/mail/{ledgerKey}/resend": organiser,
  "GET /conferences/{conference}/suppressions": office,
  "POST /conferences/{conference}/suppressions/{addressHash}/release": organiser,
  "GET /conferences/{conference}/unreachable": office,
  "GET /conferences/{conference}/lanes/bulk": office,
  "POST /conferences/{conference}/lanes/bulk/release": organiser,
  "POST /conferences/{conference}/mailings": organiser,
  "GET /conferences/{conference}/mailings": office,
  "GET /conferences/{conference}/mailings/{mailing}": office,
  "PATCH /conferences/{conference}/mailings/{mailing}": organiser,
  "GET /conferences/{conference}/mailings/{mailing}/recipients": office,
  "GET /conferences/{conference}/mailings/{mailing}/preview": office,
  "POST /conferences/{conference}/mailings/{mailing}/test": organiser,
  "POST /conferences/{conference}/mailings/{mailing}/release": organiser,
  "POST /conferences/{conference}/mailings/{mailing}/approval": organiser,
  "POST /conferences/{conference}/mailings/{mailing}/cancellation": organiser,
  "GET /delegation": focalPoint,
  "POST /delegation": focalPoint,
  "GET /delegation/delegates": focalPoint,
  "POST /delegation/delegates": focalPoint,
  "GET /delegation/delegates/{delegate}": focalPoint,
  "PATCH /delegation/delegates/{delegate}": focalPoint,
  "DELETE /delegation/delegates/{delegate}": focalPoint,
  "POST /delegation/delegates/{delegate}/replacement": focalPoint,
  "POST /delegation/delegates/{delegate}/withdrawal": focalPoint,
  "POST /delegation/codes": withLink,
  "POST /delegation/submission": focalPoint,
  "POST /delegation/confirmation": focalPoint,
  "POST /delegation/regrets": focalPoint,
  "DELETE /delegation/regrets": focalPoint,
  "POST /delegation/withdrawal": focalPoint,
  "PUT /delegation/acting-head": focalPoint,
  "DELETE /delegation/acting-head": focalPoint,
  "GET /delegation/conclusions": withLink,
  "GET /delegation/conclusions/{conclusion}": withLink,
  "GET /sessions/current": withLink,
  "DELETE /sessions/current": withLink,
  "POST /sessions": anyone,
  "POST /conferences/{conference}/link-requests": anyone,
  "GET /l/{language}": anyone,
  "GET /assets/{file}": anyone,
  "GET /unsubscribe/{token}": anyone,
  "POST /unsubscribe/{token}": anyone,
  "GET /openapi.json": anyone,
  "GET /docs": anyone,
  "GET /docs/{file}": anyone,
};

/** What a set of routes and the matrix disagree about, a sentence each. */
export const disagreements = (
  routes: readonly Pick<RouteShape, "method" | "path" | "callers">[],
  matrix: Readonly<Record<string, readonly Caller[]>>,
): string[] => {
  const named = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
  const sorted = (callers: readonly Caller[]) => [...callers].sort().join(", ");
  return [
    ...[...named].flatMap(([key, { callers }]) => {
      const row = matrix[key];
      if (row === undefined) return [`${key} has no row in the role matrix`];
      return sorted(row) === sorted(callers) ? [] : [`${key} lets in ${sorted(callers)}, not ${sorted(row)}`];
    }),
    ...Object.keys(matrix).flatMap((key) => (named.has(key) ? [] : [`${key} is in the role matrix and is no route`])),
  ];
};
