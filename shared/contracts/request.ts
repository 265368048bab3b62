import type { CallerOf } from "./caller.ts";
import type { CommandContext } from "./command.ts";
import type { Answer, Input, RouteShape } from "./route.ts";

/** All that a use case of a route is given. */
export interface Request<R extends RouteShape> extends Input<R> {
  readonly caller: CallerOf<R>;
  readonly command: CommandContext;
  /** The version that the caller read; there wherever the route asks for If-Match. */
  readonly ifMatch: R["request"]["ifMatch"] extends true ? number : undefined;
}

export type UseCase<R extends RouteShape> = (request: Request<R>) => Promise<Answer<R>>;

/** A route with what it does, its types checked against each other. */
export interface Endpoint {
  readonly route: RouteShape;
  // biome-ignore lint/suspicious/noExplicitAny: the pair was checked by `endpoint`; a list holds pairs of all routes
  readonly useCase: (request: any) => Promise<Answer<RouteShape>>;
}

export const endpoint = <R extends RouteShape>(route: R, useCase: UseCase<R>): Endpoint => ({
  route,
  useCase: useCase as Endpoint["useCase"],
});
