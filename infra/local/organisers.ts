import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { StaffRole } from "#shared/contracts/route.ts";
import type { Cloud } from "./cloud.ts";

/** Gives somebody roles in the whole deployment, as the first organiser of an account gets them. */
export const grant = async (
  { aws, tables, now }: Pick<Cloud, "aws" | "tables" | "now">,
  subject: string,
  roles: readonly StaffRole[] = ["organiser"],
): Promise<void> => {
  const worker = new Worker(join(import.meta.dirname, "grant-roles.ts"), {
    env: {
      AWS_ENDPOINT_URL: aws.endpoint,
      AWS_REGION: aws.region,
      AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
    },
    workerData: {
      subject,
      roles,
      now: now().getTime(),
      tables: { conferenceTable: tables.ConferenceTable, recordTable: tables.RecordTable },
    },
  });
  // Rejects with what was thrown in there.
  await once(worker, "exit");
};
