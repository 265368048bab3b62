import { Construct } from "constructs";
import { ScheduledJob } from "#infra/building-blocks/scheduled-job.ts";
import type { WorkQueue } from "#infra/building-blocks/work-queue.ts";
import type { Foundation } from "#infra/stacks/foundation.ts";

/** What happens because its time has come, whether or not anyone looks. */
export class DeadlinesFeature extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { conferences, queues }: Foundation & { readonly queues: readonly WorkQueue[] },
  ) {
    super(scope, id);

    const sweep = new ScheduledJob(this, "Sweep", {
      handler: "deadlines/sweep",
      everyMinutes: 1,
      failureMeans: "Mails that were interrupted stay unsent, and what is due at a time does not happen",
    }).function;
    conferences.connect(sweep, "read-write");
    conferences.tellWhatIsDue(sweep);
    for (const queue of queues) queue.connect(sweep);
  }
}
