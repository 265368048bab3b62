import type { ConferenceTable } from "#infra/building-blocks/conference-table.ts";
import type { FeatureApi } from "#infra/building-blocks/feature-api.ts";
import type { RecordTable } from "#infra/building-blocks/record-table.ts";

/** What features stand on; they meet here and nowhere else. */
export interface Foundation {
  readonly api: FeatureApi;
  readonly conferences: ConferenceTable;
  readonly records: RecordTable;
}
