import { parentPort, workerData } from "node:worker_threads";
import { grantRoles } from "#shared/adapters/staff-store.ts";

// Runs in a thread of its own: the store's one client takes its address from the environment, and a process may
// run several local clouds, one after the other.
const { subject, roles, now, tables } = workerData;

await grantRoles(tables)({
  subject,
  roles,
  conference: "*",
  context: { actor: { kind: "system", id: "local-cloud" }, requestId: "local-start", now: new Date(now) },
});
parentPort?.postMessage("granted");
