import PostalMime from "postal-mime";
import { atOnce } from "./at-once.ts";
import type { ArrivedMail } from "./compare-mails.ts";
import type { Letter, LocalMachine } from "./local-machine.ts";
import { recogniseMail } from "./recognise-mail.ts";

/** Every mail of the demo, read as its receiver's program would: from the bytes that were sent. */
export interface DemoInbox {
  /** Reads what has come since the last time. */
  read(): Promise<void>;
  readonly mails: readonly ArrivedMail[];
  /** The token in the newest link that an address was sent. */
  linkOf(address: string): string;
  /** The digits of the newest code that an address was sent. */
  codeOf(address: string): string;
  /** The fingerprints of decisions in the mails of their results, each with how many mails have it. */
  readonly roots: ReadonlyMap<string, number>;
}

export const openDemoInbox = (machine: LocalMachine): DemoInbox => {
  const mails: ArrivedMail[] = [];
  const links = new Map<string, string>();
  const codes = new Map<string, string>();
  const roots = new Map<string, number>();
  let last = "";

  const found = (kept: Map<string, string>, what: string, address: string): string => {
    const value = kept.get(address);
    if (value === undefined)
      throw new Error(
        `No mail with a ${what} has come for ${address}: look at the inbox and the logs in the folder named below.`,
      );
    return value;
  };

  return {
    ...{ mails, roots },
    read: async () => {
      const letters = await machine.letters(last);
      const opened = await atOnce(letters, async (letter) => openLetter(letter, await machine.raw(letter)));
      last = letters.at(-1)?.id ?? last;
      for (const { link, code, root, ...mail } of opened) {
        mails.push(mail);
        if (link !== undefined) links.set(mail.to, link);
        if (code !== undefined) codes.set(mail.to, code);
        if (root !== undefined) roots.set(root, (roots.get(root) ?? 0) + 1);
      }
    },
    linkOf: (address) => found(links, "link", address),
    codeOf: (address) => found(codes, "code", address),
  };
};

const openLetter = async ({ at }: Letter, raw: ArrayBuffer) => {
  const { headers, subject = "", to = [], text = "", html = "" } = await PostalMime.parse(raw);
  if (to.length !== 1 || text === "" || html === "")
    throw new Error(`A mail of ${at} lacks a reader, a text part or an HTML part.`);
  const language = headers.find(({ key }) => key === "content-language")?.value ?? "";
  const kind = recogniseMail(subject, language);
  return {
    at,
    kind,
    to: (to[0]?.address ?? "").toLowerCase(),
    language,
    link: /\/l\/(?:ar|en|fr|es)[^#\s]*#([\w-]+)/.exec(text)?.[1],
    code: kind === "code" ? /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] : undefined,
    root: kind === "decision-result" ? /^[0-9a-f]{64}$/m.exec(text)?.[0] : undefined,
  };
};
