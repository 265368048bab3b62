import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Dynamo, startDynamo } from "#infra/local/engines/dynamo.ts";
import { makeTables } from "#infra/local/engines/dynamo-tables.ts";
import { readAssembly } from "#infra/local/template/assembly.ts";
import { type Deployment, deploy } from "#infra/local/template/deployment.ts";
import { ACCOUNT, REGION } from "#infra/local/template/place.ts";

export interface BareTables {
  readonly dynamo: Dynamo;
  readonly conferenceTable: string;
  readonly recordTable: string;
  /** What adapters need in their environment, before they are loaded. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** The tables of the templates without their streams, for loads: the engine's writes slow down as records pile up. */
export const openBareTables = async (assembly: string): Promise<BareTables> => {
  const folder = mkdtempSync(join(tmpdir(), "passerelle-tables-"));
  const file = join(folder, "tables.db");
  const dynamo = await startDynamo(file);
  const { endpoint } = dynamo;
  const deployment = withoutStreams(
    deploy(readAssembly(assembly), {
      ...{ account: ACCOUNT, region: REGION, partition: "aws", urlSuffix: "amazonaws.com" },
      ...{ apiUrl: endpoint, endpoint },
    }),
  );
  await makeTables(deployment, dynamo, file);
  const nameOf = (name: string) =>
    deployment
      .ofType("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable")
      .find(({ logicalId }) => logicalId.startsWith(name))?.ref ?? "";
  return {
    dynamo,
    ...{ conferenceTable: nameOf("ConferenceTable"), recordTable: nameOf("RecordTable") },
    env: {
      ...{ AWS_ENDPOINT_URL_DYNAMODB: endpoint, AWS_REGION: REGION, AWS_EC2_METADATA_DISABLED: "true" },
      ...{ AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" },
    },
    stop: async () => {
      await dynamo.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const withoutStreams = (deployment: Deployment): Deployment => ({
  ...deployment,
  ofType: (...types) =>
    deployment.ofType(...types).map((resource) => {
      const { StreamSpecification: _, ...properties } = resource.properties;
      return { ...resource, properties };
    }),
});
