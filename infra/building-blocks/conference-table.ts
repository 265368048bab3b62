import { AttributeType, ProjectionType } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { DUE_INDEX, LIST_INDEX, TABLE_KEY } from "#shared/contracts/keys.ts";
import type { DataKey } from "./data-key.ts";
import type { HouseFunction } from "./house-function.ts";
import { KeptTable } from "./kept-table.ts";

const READ = ["dynamodb:GetItem", "dynamodb:BatchGetItem"];
const WRITE = [
  ...["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"],
  ...["dynamodb:ConditionCheckItem", "dynamodb:BatchWriteItem"],
];

/** State of every conference: what is true now. */
export class ConferenceTable extends KeptTable {
  constructor(scope: Construct, id: string, { key }: { key: DataKey }) {
    super(scope, id, { key, timeToLiveAttribute: TABLE_KEY.expiry });

    this.addGlobalSecondaryIndex({
      indexName: LIST_INDEX.name,
      partitionKey: { name: LIST_INDEX.partition, type: AttributeType.STRING },
      sortKey: { name: LIST_INDEX.sort, type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });
    this.addGlobalSecondaryIndex({
      indexName: DUE_INDEX.name,
      partitionKey: { name: DUE_INDEX.partition, type: AttributeType.STRING },
      sortKey: { name: DUE_INDEX.sort, type: AttributeType.NUMBER },
      projectionType: ProjectionType.ALL,
    });
  }

  connect(fn: HouseFunction, access: "read" | "read-write"): void {
    fn.addEnvironment("CONFERENCE_TABLE", this.tableName);
    this.allow(fn, access === "read" ? READ : [...READ, ...WRITE]);
    this.allowQuery(fn, LIST_INDEX.name);
    this.key.grantThroughDynamo(fn, access === "read" ? "read" : "write");
  }

  /** For whoever does what is due: nobody else has to know of all conferences at once. */
  tellWhatIsDue(fn: HouseFunction): void {
    this.allowIndexOnly(fn, DUE_INDEX.name);
  }
}
