import type * as z from "zod";
import type { RouteShape } from "#shared/contracts/route.ts";
import type { Api, BodyOf, Sent } from "./api.ts";

type Listing = RouteShape & { readonly success: { readonly body: z.ZodType<{ items: unknown[]; next?: string }> } };
type ItemOf<R extends RouteShape> = BodyOf<R> extends { items: (infer Item)[] } ? Item : never;

/** All items of a list, page after page. */
export const everyPage = async <R extends Listing>(api: Api, route: R, sent: Sent<R>): Promise<ItemOf<R>[]> => {
  const items: ItemOf<R>[] = [];
  let cursor: string | undefined;
  do {
    const query = { ...sent.query, limit: "100", ...(cursor !== undefined && { cursor }) };
    const page = (await api.call(route, { ...sent, query })) as unknown as { items: ItemOf<R>[]; next?: string };
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
};
