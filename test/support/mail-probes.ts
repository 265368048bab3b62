import PostalMime from "postal-mime";

/** Names and sorted counts of a mail's headers, as another parser than ours reads the bytes that were sent. */
export const headerSetOf = async (raw: Buffer | string): Promise<string[]> =>
  (await PostalMime.parse(raw)).headers.map(({ key }) => key).sort();

/** Zero-width marks and isolates, which a reader does not see: without them, the text as it was typed. */
export const asTyped = (text: string): string => text.replace(/[\u200c\u200e\u200f\u2066-\u2069]/g, "");

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  amp: "&",
  nbsp: "\u00a0",
  zwnj: "\u200c",
};

const decoded = (markup: string): string =>
  markup.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (entity, decimal, hex, name) =>
    decimal || hex
      ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
      : (ENTITIES[name] ?? entity),
  );

/** What is read in an HTML part. */
export const visibleIn = (html: string): string =>
  decoded(html.replace(/<!--.*?-->|<style.*?<\/style>|<title.*?<\/title>/gs, "").replace(/<[^>]*>/g, "\n"));

/** The opening tags of an HTML part, in Outlook's conditional comments too. */
const tagsIn = (html: string): string[] => html.match(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi) ?? [];

const attributesIn = (tag: string): { name: string; value: string }[] =>
  [...tag.matchAll(/[\s"'/]([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/g)].map(([, name = "", value = ""]) => ({
    name: name.toLowerCase(),
    value: decoded(value.replace(/^["']|["']$/g, "")),
  }));

/** The elements of an HTML part, each with the names of its attributes, without repetition. */
export const elementsIn = (html: string): string[] => {
  const shape = (tag: string) =>
    [/^<\w+/.exec(tag)?.[0], ...attributesIn(tag).map(({ name }) => name)].join(" ").toLowerCase();
  return [...new Set(tagsIn(html).map(shape))].sort();
};

/** What mail readers turn into links in running text: addresses with a scheme, host names, mailboxes. */
const LINK_LIKE =
  /\b(?:[a-z][a-z0-9+.-]{1,15}:\/\/|javascript:|mailto:|tel:|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:[\w-]+\.)+(?:example|com|org|net|int|fr)\b\S*/giu;

const LEADS_SOMEWHERE = /^(?:href|src|srcset|action|formaction|background|poster|data|cite|xlink:href|on\w+)$/;

/** Everything in a mail that leads somewhere: attributes and styles of its HTML, and what readers link in its texts. */
export const linksIn = ({
  text = "",
  html = "",
}: {
  text?: string | undefined;
  html?: string | undefined;
}): string[] => [
  ...tagsIn(html)
    .flatMap(attributesIn)
    .flatMap(({ name, value }) => (LEADS_SOMEWHERE.test(name) ? [value] : [])),
  ...(html.match(/url\([^)]*\)|@import[^;]+|http-equiv="?refresh[^>]*/gi) ?? []),
  ...[text, visibleIn(html)].flatMap((part) => part.match(LINK_LIKE) ?? []),
];
