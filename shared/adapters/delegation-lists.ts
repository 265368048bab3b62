import type { Conference } from "#shared/domain/conference.ts";
import type { Delegate, Delegation } from "#shared/domain/delegation.ts";
import { itemKey, listKey } from "./item-keys.ts";
import { type ListQuery, type Page, readItem, readItems, readList, readWholeList, stripped } from "./read.ts";

/** A delegation's header: everything but its people's data. */
export type DelegationHeader = Omit<Delegation, "delegates"> & {
  readonly people: readonly Pick<Delegate, "category" | "state">[];
};

export const listDelegations =
  (conferenceTable: string) =>
  async (conference: string, query: ListQuery): Promise<Page<DelegationHeader>> => {
    const page = await readList(conferenceTable, listKey.delegations(conference, "").listKey, query);
    return { ...page, items: page.items.map((item) => stripped(item) as unknown as DelegationHeader) };
  };

export const allDelegations =
  (conferenceTable: string) =>
  async (conference: string): Promise<DelegationHeader[]> => {
    const items = await readWholeList(conferenceTable, listKey.delegations(conference, "").listKey);
    return items.map((item) => stripped(item) as unknown as DelegationHeader);
  };

export const listDelegates =
  (conferenceTable: string) =>
  async (conference: string, query: ListQuery): Promise<Page<Delegate & { country: string }>> => {
    const page = await readList(conferenceTable, listKey.delegates(conference, "", "").listKey, query);
    return { ...page, items: page.items.map((item) => stripped(item) as unknown as Delegate & { country: string }) };
  };

/** Everyone who is confirmed. From a list that may lag by a moment. */
export const confirmedDelegates =
  (conferenceTable: string) =>
  async (conference: string): Promise<{ country: string; id: string }[]> => {
    const items = await readWholeList(conferenceTable, listKey.delegates(conference, "", "").listKey);
    return items
      .filter(({ state }) => state === "CONFIRMED")
      .map(({ country, id }) => ({ country: String(country), id: String(id) }));
  };

/** Those of the delegates, named like `delegate/FRA/<id>`, who are confirmed as they are now. */
export const confirmedAmong =
  (conferenceTable: string) =>
  async (conference: string, people: readonly string[]): Promise<Set<string>> => {
    const keys = people.map((person) => {
      const [, country = "", id = ""] = person.split("/");
      return itemKey.delegate(conference, country, id);
    });
    const items = await readItems(conferenceTable, keys);
    return new Set(
      items.filter(({ state }) => state === "CONFIRMED").map(({ country, id }) => `delegate/${country}/${id}`),
    );
  };

export const readQuotas =
  (conferenceTable: string) =>
  async ({ id, quotas }: Conference): Promise<{ quota: string; size: number; used: number }[]> => {
    const limited = [...Object.keys(quotas.category), ...(quotas.total === undefined ? [] : ["total"])];
    const counters = await Promise.all(limited.map((quota) => readItem(conferenceTable, itemKey.quota(id, quota))));
    return counters.flatMap((counter, at) =>
      counter ? [{ quota: limited[at] as string, size: Number(counter.size), used: Number(counter.used) }] : [],
    );
  };
