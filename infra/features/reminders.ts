import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { HouseFunction } from "#infra/building-blocks/house-function.ts";
import { WorkQueue } from "#infra/building-blocks/work-queue.ts";
import type { Foundation } from "#infra/stacks/foundation.ts";
import { apiRoutes } from "#shared/contracts/routes.ts";

type Needs = Foundation & {
  readonly bulk: WorkQueue;
  /** Who learns first that a date or a rule has changed. */
  readonly planners: readonly HouseFunction[];
};

/** Whoever still has something to do hears of it in time: rules, when they come due, and whom they reach. */
export class RemindersFeature extends Construct {
  /** Plans to be made, occurrences that are due, pages of people to write to. */
  readonly work: WorkQueue;

  constructor(scope: Construct, id: string, needs: Needs) {
    super(scope, id);
    this.work = this.#carryOut(needs);
    for (const planner of needs.planners) this.work.connect(planner);
    this.#answerOrganisers(needs);
  }

  /** An occurrence for thousands is done a page of people at a time: whoever does one sends itself the next. */
  #carryOut({ conferences, records, bulk }: Needs): WorkQueue {
    const failureMeans = "Members are not reminded in time and miss a deadline, or are not told that it has moved";
    const carryOut = new HouseFunction(this, "CarryOut", {
      handler: "reminders/carry-out",
      failureMeans,
      timeout: 60,
    });
    const work = new WorkQueue(this, "Work", {
      worker: carryOut,
      batchSize: 1,
      maxConcurrency: 4,
      variable: "REMINDER_QUEUE_URL",
      failureMeans,
      lateAfter: Duration.minutes(5),
    });
    conferences.connect(carryOut, "read-write");
    records.connect(carryOut, "append");
    bulk.connect(carryOut);
    work.connect(carryOut);
    return work;
  }

  #answerOrganisers({ api, conferences, records }: Needs): void {
    const answer = new HouseFunction(this, "Api", {
      handler: "reminders/api",
      failureMeans: "Organisers cannot plan a reminder, or hold one that is about to go to the wrong people",
      timeout: 25,
    });
    conferences.connect(answer, "read-write");
    records.connect(answer, "append");
    api.serve(answer, apiRoutes.reminders);
  }
}
