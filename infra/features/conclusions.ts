import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { HouseFunction } from "#infra/building-blocks/house-function.ts";
import { WorkQueue } from "#infra/building-blocks/work-queue.ts";
import type { Foundation } from "#infra/stacks/foundation.ts";
import { apiRoutes } from "#shared/contracts/routes.ts";

/** What a conference concludes: texts, from the draft to the decision, and what delegations have before them. */
export class ConclusionsFeature extends Construct {
  /** Silences and votes whose time has come, and what became of notices. */
  readonly decisions: WorkQueue;

  constructor(scope: Construct, id: string, foundation: Foundation) {
    super(scope, id);
    this.decisions = this.#carryOut(foundation);
    this.#answer(foundation);
    this.#castBallots(foundation);
  }

  #carryOut({ conferences, records }: Foundation): WorkQueue {
    const failureMeans =
      "A silence or a vote is over and nobody learns what it came to, or a notice counts as not heard";
    const carryOut = new HouseFunction(this, "CarryOut", {
      handler: "conclusions/carry-out",
      failureMeans,
      timeout: 60,
    });
    conferences.connect(carryOut, "read-write");
    records.connect(carryOut, "append");
    records.letRead(carryOut, "ballots", "chains");
    return new WorkQueue(this, "Decisions", {
      worker: carryOut,
      batchSize: 10,
      // All notices of a silence change one item: more at once would only wait for each other.
      maxConcurrency: 2,
      variable: "DECISION_QUEUE_URL",
      failureMeans,
      lateAfter: Duration.minutes(5),
    });
  }

  #answer({ api, conferences, records }: Foundation): void {
    const answer = new HouseFunction(this, "Api", {
      handler: "conclusions/api",
      failureMeans: "Texts of conclusions cannot be written, translated or given out, and delegations wait for them",
      timeout: 25,
    });
    conferences.connect(answer, "read-write");
    records.connect(answer, "append");
    records.letRead(answer, "ballots", "chains");
    api.serve(answer, apiRoutes.conclusions);
  }

  /** The one function that may put ballots: whatever is wrong elsewhere, nobody votes by it. */
  #castBallots({ api, conferences, records }: Foundation): void {
    const cast = new HouseFunction(this, "CastBallot", {
      handler: "conclusions/cast-ballot",
      failureMeans: "Members cannot vote while a vote is open, and it may close without them",
      timeout: 15,
    });
    conferences.connect(cast, "read-write");
    records.connect(cast, "cast");
    records.letRead(cast, "ballots");
    api.serve(cast, apiRoutes.ballots);
  }
}
