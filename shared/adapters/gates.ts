import { GATES } from "#shared/contracts/keys.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { itemKey, sha256 } from "./item-keys.ts";
import type { Write } from "./transact.ts";

/** The gate that a country's ballots pass by: one of a few, so that no item is touched by all of them. */
export const gateOf = (country: string): number => Number.parseInt(sha256(country).slice(0, 2), 16) % GATES;

/** Opens or shuts all gates of a vote at once. */
export const gateWrites = (TableName: string, { conference, id }: Vote, gates: "open" | "shut"): Write[] =>
  Array.from({ length: GATES }, (_, gate) => ({
    write: {
      Put: {
        TableName,
        Item: { ...itemKey.gate(conference, id, gate), open: gates === "open" },
        ...(gates === "open"
          ? { ConditionExpression: "attribute_not_exists(pk)" }
          : { ConditionExpression: "#open = :yes", ExpressionAttributeValues: { ":yes": true } }),
        ...(gates === "shut" && { ExpressionAttributeNames: { "#open": "open" } }),
      },
    },
    onConflict: () => new Refusal("try-again"),
  }));

/**
 * The gate must be open when this is written. It is shut with the vote, in one transaction; so what passed was there
 * before the closing, and is counted, whatever any clock says.
 */
export const gateIsOpen = (TableName: string, conference: string, vote: string, gate: number): Write => ({
  write: {
    ConditionCheck: {
      TableName,
      Key: itemKey.gate(conference, vote, gate),
      ConditionExpression: "#open = :yes",
      ExpressionAttributeNames: { "#open": "open" },
      ExpressionAttributeValues: { ":yes": true },
    },
  },
  onConflict: () => new Refusal("vote-closed"),
});
