import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { ConferenceTable } from "#infra/building-blocks/conference-table.ts";
import { DataKey } from "#infra/building-blocks/data-key.ts";
import { RecordTable } from "#infra/building-blocks/record-table.ts";
import { SignIn } from "#infra/building-blocks/sign-in.ts";
import type { Settings } from "#infra/settings.ts";

/** What must outlive any deployment: the tables, their key, and the people who may sign in. */
export class StateStack extends Stack {
  readonly key: DataKey;
  readonly conferences: ConferenceTable;
  readonly records: RecordTable;
  /** Absent where the organisation brings its own issuer. */
  readonly signIn?: SignIn;

  constructor(scope: Construct, id: string, { settings }: { settings: Settings }) {
    super(scope, id, { description: `Passerelle (${settings.stage}): state, kept when the stack is deleted` });

    this.key = new DataKey(this, "Key");
    this.conferences = new ConferenceTable(this, "ConferenceTable", { key: this.key });
    this.records = new RecordTable(this, "RecordTable", { key: this.key });
    if (!settings.issuer) this.signIn = new SignIn(this, "SignIn", settings);
  }
}
