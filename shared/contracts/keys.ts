/**
 * Keys of both tables: shared by the templates that make them and the adapters that use them.
 *
 * ConferenceTable holds state, one partition per aggregate so that no two delegations share a write limit;
 * RecordTable holds what happened, one partition per entity, and is never updated or deleted from.
 */
export const TABLE_KEY = { partition: "pk", sort: "sk", expiry: "expiresAt" } as const;

/** Lists of a conference (delegations, delegates, members): sparse, eventually consistent, never used to decide. */
export const LIST_INDEX = { name: "list", partition: "listKey", sort: "listSort" } as const;

/** All records of a conference in order of time. */
export const FEED_INDEX = { name: "feed", partition: "feedKey", sort: "sk" } as const;

/** What happens at a time: sparse, in a few partitions, read by the sweeper every minute. */
export const DUE_INDEX = { name: "due", partition: "dueKey", sort: "dueAt", shards: 4 } as const;

/** How the partitions of RecordTable begin that only whoever casts ballots may write into. */
export const BALLOTS = "BALLOTS#";

/** How the partitions of RecordTable begin that hold the chains of decisions. */
export const CHAINS = "CHAIN#";

/** Ballots pass by one of so many gates, by their country. */
export const GATES = 16;
