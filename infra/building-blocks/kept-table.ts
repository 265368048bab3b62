import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, BillingMode, Table, TableEncryption, type TableProps } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import { TABLE_KEY } from "#shared/contracts/keys.ts";
import type { DataKey } from "./data-key.ts";
import type { HouseFunction } from "./house-function.ts";

interface KeptTableProps extends Pick<TableProps, "stream" | "timeToLiveAttribute" | "resourcePolicy"> {
  readonly key: DataKey;
}

/** A table that survives mistakes: retained, deletion-protected, restorable to any second of 35 days, own key. */
export class KeptTable extends Table {
  protected readonly key: DataKey;

  constructor(scope: Construct, id: string, { key, ...props }: KeptTableProps) {
    super(scope, id, {
      ...props,
      partitionKey: { name: TABLE_KEY.partition, type: AttributeType.STRING },
      sortKey: { name: TABLE_KEY.sort, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.key = key;
  }

  /** Named actions, never a wildcard, and never Scan: nothing here has to read everything. */
  protected allow(fn: HouseFunction, actions: string[]): void {
    fn.addToRolePolicy(new PolicyStatement({ actions, resources: [this.tableArn] }));
  }

  protected allowQuery(fn: HouseFunction, index: string): void {
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ["dynamodb:Query"],
        resources: [this.tableArn, `${this.tableArn}/index/${index}`],
      }),
    );
  }

  /** Reads the list, and none of the partitions that are in it. */
  protected allowIndexOnly(fn: HouseFunction, index: string): void {
    fn.addToRolePolicy(
      new PolicyStatement({ actions: ["dynamodb:Query"], resources: [`${this.tableArn}/index/${index}`] }),
    );
  }
}
