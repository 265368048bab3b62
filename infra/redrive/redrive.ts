import { type DeadLetters, nameOf } from "./dead-letters.ts";

export interface Message {
  readonly body: string;
  readonly attributes: Readonly<Record<string, { readonly DataType: string; readonly StringValue?: string }>>;
  /** What it is removed by. */
  readonly handle: string;
  readonly id: string;
}

/** Queues, by logical id. */
export interface Messages {
  /** A page of messages, hidden from others for a while; none only when the queue has none to give. */
  receive(queue: string): Promise<readonly Message[]>;
  /** Throws unless every one of them is in; answers their new ids. */
  send(queue: string, messages: readonly Pick<Message, "body" | "attributes">[]): Promise<readonly string[]>;
  remove(queue: string, handles: readonly string[]): Promise<void>;
}

export interface Redriven {
  readonly name: string;
  readonly moved: number;
  readonly removed: number;
  /** Came back while we were at it: it fails still. */
  readonly failing: number;
  readonly sentence: string;
}

const count = (messages: number) => `${messages} ${messages === 1 ? "message" : "messages"}`;

/**
 * Empties one dead-letter queue, a page at a time: sent first and removed then, so that whatever interrupts it, a
 * message is in one queue or in both, never in none.
 */
export const redrive =
  (messages: Messages, progress: (line: string) => void) =>
  async ({ id, of, backTo }: DeadLetters): Promise<Redriven> => {
    const name = nameOf(id);
    const sent = new Set<string>();
    const left = new Set<string>();
    let handled = 0;

    for (let page = await messages.receive(id); page.length > 0; page = await messages.receive(id)) {
      // What was moved and given up again already would go round for ever.
      const again = page.filter((message) => sent.has(message.id) || left.has(message.id));
      for (const message of again) left.add(message.id);
      const fresh = page.filter((message) => !again.includes(message));
      if (fresh.length === 0) break;

      // What a rule could not hand over carries its reasons, which the queue's reader does not expect.
      const outgoing = fresh.map(({ body, attributes }) => ({ body, attributes: of === "rule" ? {} : attributes }));
      if (backTo) for (const newId of await messages.send(backTo, outgoing)) sent.add(newId);
      await messages.remove(
        id,
        fresh.map(({ handle }) => handle),
      );
      handled += fresh.length;
      progress(`${name}: ${handled} …`);
    }

    const result = { name, moved: backTo ? handled : 0, removed: backTo ? 0 : handled, failing: left.size };
    return { ...result, sentence: sentence(of, handled, result.failing, backTo) };
  };

const sentence = (of: DeadLetters["of"], handled: number, failing: number, backTo?: string): string => {
  if (handled + failing === 0) return "empty.";
  const still = failing ? ` ${count(failing)} failed again meanwhile and stay: see the logs.` : "";
  if (backTo) return `${count(handled)} moved back to ${nameOf(backTo)}.${still}`;
  return of === "stream"
    ? `${count(handled)} removed. They only say where in the stream records stood that could not be read; mail/catch-up reads the records themselves again, every five minutes, and plans what is missing.`
    : `${count(handled)} removed. They stand for runs that did not begin; the next run does all that is due.`;
};
