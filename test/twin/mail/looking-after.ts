import type { World } from "./world.ts";

/** Clockwork of the deployment. */
export const startLookingAfter = (_world: World): void => {};
