import type { HistoryRecord } from "./history-record.ts";

type Versioned = Pick<HistoryRecord, "entity"> & { readonly version: number };

/**
 * Versions of things that the history does not tell of, or tells of without their ever having stood: every change raises
 * the version by one and leaves a record, so a history without gaps has each version from the first to the last.
 */
export const historyGaps = (history: readonly Versioned[], standing: readonly Versioned[]): string[] => {
  // Records of version 0 tell of what changes nothing, such as a code that was asked for.
  const told = Map.groupBy(
    history.filter(({ version }) => version > 0),
    ({ entity }) => entity,
  );
  return standing.flatMap(({ entity, version: last }) => {
    const versions = told.get(entity)?.map(({ version }) => version) ?? [];
    return Array.from({ length: Math.max(last, ...versions) }, (_, at) => at + 1)
      .filter((version) => version > last || !versions.includes(version))
      .map((version) => `${entity} version ${version}`);
  });
};
