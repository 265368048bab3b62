import { AttributeType, ProjectionType, StreamViewType } from "aws-cdk-lib/aws-dynamodb";
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import { BALLOTS, CHAINS, FEED_INDEX } from "#shared/contracts/keys.ts";
import type { DataKey } from "./data-key.ts";
import type { HouseFunction } from "./house-function.ts";
import { KeptTable } from "./kept-table.ts";

/** Every way to change or remove an item that is there. */
const CHANGES = [
  "dynamodb:UpdateItem",
  "dynamodb:DeleteItem",
  "dynamodb:BatchWriteItem",
  "dynamodb:PartiQLUpdate",
  "dynamodb:PartiQLDelete",
];

type Access = "append" | "append-and-read" | "follow" | "cast";

/** What happened, appended only: audit trail, event feed and outbox in one. */
export class RecordTable extends KeptTable {
  readonly #casters = new Set<HouseFunction>();

  constructor(scope: Construct, id: string, { key }: { key: DataKey }) {
    super(scope, id, {
      key,
      stream: StreamViewType.NEW_IMAGE,
      // The table itself says no as well, to administrators too: history is changed by nobody.
      resourcePolicy: new PolicyDocument({
        statements: [
          new PolicyStatement({
            sid: "NobodyChangesHistory",
            effect: Effect.DENY,
            principals: [new AnyPrincipal()],
            actions: CHANGES,
            resources: ["*"],
          }),
        ],
      }),
    });

    this.addGlobalSecondaryIndex({
      indexName: FEED_INDEX.name,
      partitionKey: { name: FEED_INDEX.partition, type: AttributeType.STRING },
      sortKey: { name: FEED_INDEX.sort, type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });
  }

  /** "cast": may put ballots beside records, which nobody else may. */
  connect(fn: HouseFunction, access: Access): void {
    fn.addEnvironment("RECORD_TABLE", this.tableName);
    if (access === "cast") this.#casters.add(fn);
    if (access === "follow") this.allowIndexOnly(fn, FEED_INDEX.name);
    else this.allow(fn, ["dynamodb:PutItem"]);
    if (access === "append-and-read") this.allowQuery(fn, FEED_INDEX.name);
    this.key.grantThroughDynamo(fn, access === "follow" ? "read" : "write");
  }

  /** Reads ballots, or the chains of decisions too, and no record of what else happened. */
  letRead(fn: HouseFunction, ...what: ("ballots" | "chains")[]): void {
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ["dynamodb:GetItem", "dynamodb:Query"],
        resources: [this.tableArn],
        conditions: { "ForAllValues:StringLike": { [LEADING_KEYS]: what.map((one) => `${PARTITIONS[one]}*`) } },
      }),
    );
  }

  /**
   * Whatever else a function is granted, now or by a later mistake, it cannot change a record; nor put a ballot, unless
   * that is what it is for.
   */
  protect(fn: HouseFunction): void {
    fn.addToRolePolicy(
      new PolicyStatement({
        sid: "NeverChangesRecords",
        effect: Effect.DENY,
        actions: CHANGES,
        resources: [this.tableArn],
      }),
    );
    if (this.#casters.has(fn)) return;
    fn.addToRolePolicy(
      new PolicyStatement({
        sid: "NeverCastsBallots",
        effect: Effect.DENY,
        actions: ["dynamodb:PutItem"],
        resources: [this.tableArn],
        conditions: { "ForAnyValue:StringLike": { [LEADING_KEYS]: [`${BALLOTS}*`] } },
      }),
    );
  }
}

const LEADING_KEYS = "dynamodb:LeadingKeys";
const PARTITIONS = { ballots: BALLOTS, chains: CHAINS } as const;
