import * as member from "./registration-member.ts";
import * as people from "./registration-people.ts";
import * as secretariat from "./registration-secretariat.ts";
import type { RouteShape } from "./route.ts";

/** Every route of the registration function. */
export const registrationRoutes: readonly RouteShape[] = [
  ...Object.values(secretariat),
  ...Object.values(member),
  ...Object.values(people),
];
