import { mailLogRoutes } from "./mail-log.ts";
import { mailingRoutes } from "./mailings.ts";
import { reachabilityRoutes } from "./reachability.ts";
import type { RouteShape } from "./route.ts";
import { unsubscribeRoutes } from "./unsubscribe.ts";

export const mailRoutes: readonly RouteShape[] = [
  ...mailLogRoutes,
  ...reachabilityRoutes,
  ...mailingRoutes,
  ...unsubscribeRoutes,
];
