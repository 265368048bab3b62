import { expect, test } from "vitest";
import { type Message, type Messages, redrive } from "#infra/redrive/redrive.ts";

type Stored = Pick<Message, "id" | "body" | "attributes">;

/** Queues in memory, whose pages are of three messages; what was received is hidden until shown again. */
class MemoryQueues implements Messages {
  readonly queues = new Map<string, Stored[]>();
  readonly #hidden = new Set<string>();
  #ids = 0;
  onSend: (queue: string, id: string) => void = () => {};
  /** Told before each call that changes a queue: throws where the whole thing is interrupted. */
  before: (step: "send" | "remove") => void = () => {};

  put(queue: string, body: string, id = `m${++this.#ids}`, attributes: Message["attributes"] = {}): string {
    this.queues.set(queue, [...(this.queues.get(queue) ?? []), { id, body, attributes }]);
    return id;
  }
  show = () => this.#hidden.clear();
  bodies = (queue: string) => (this.queues.get(queue) ?? []).map(({ body }) => body);

  receive = async (queue: string) => {
    const page = (this.queues.get(queue) ?? []).filter(({ id }) => !this.#hidden.has(id)).slice(0, 3);
    for (const { id } of page) this.#hidden.add(id);
    return page.map((message) => ({ ...message, handle: message.id }));
  };
  send = async (queue: string, messages: readonly Pick<Message, "body" | "attributes">[]) => {
    this.before("send");
    return messages.map(({ body, attributes }) => {
      const id = this.put(queue, body, undefined, attributes);
      this.onSend(queue, id);
      return id;
    });
  };
  remove = async (queue: string, handles: readonly string[]) => {
    this.before("remove");
    this.queues.set(
      queue,
      (this.queues.get(queue) ?? []).filter(({ id }) => !handles.includes(id)),
    );
  };
}

const GIVEN_UP = { id: "MailBulkGivenUp0123ABCD", of: "queue", backTo: "MailBulkQueue0123ABCD" } as const;
const quietly = (queues: Messages) => redrive(queues, () => {});

const filled = (queue: string, messages: number) => {
  const queues = new MemoryQueues();
  for (let place = 0; place < messages; place++) queues.put(queue, `body ${place}`);
  return queues;
};

test("what was given up goes back to where it came from, page by page", async () => {
  const queues = filled(GIVEN_UP.id, 8);
  const lines: string[] = [];
  const result = await redrive(queues, (line) => lines.push(line))(GIVEN_UP);
  expect(result).toMatchObject({ name: "MailBulkGivenUp", moved: 8, removed: 0, failing: 0 });
  expect(result.sentence).toBe("8 messages moved back to MailBulkQueue.");
  expect(queues.bodies(GIVEN_UP.id)).toEqual([]);
  expect(queues.bodies(GIVEN_UP.backTo)).toHaveLength(8);
  expect(lines).toEqual(["MailBulkGivenUp: 3 …", "MailBulkGivenUp: 6 …", "MailBulkGivenUp: 8 …"]);
  expect((await quietly(queues)(GIVEN_UP)).sentence).toBe("empty.");
});

test("interrupted anywhere it loses nothing, and repeated it moves the rest", async () => {
  for (const step of ["send", "remove"] as const) {
    const queues = filled(GIVEN_UP.id, 5);
    let calls = 0;
    queues.before = (at) => {
      if (at === step && ++calls === 2) throw new Error("killed");
    };
    await expect(quietly(queues)(GIVEN_UP)).rejects.toThrow("killed");
    const somewhere = new Set([...queues.bodies(GIVEN_UP.id), ...queues.bodies(GIVEN_UP.backTo)]);
    expect(somewhere.size).toBe(5);

    queues.show();
    await quietly(queues)(GIVEN_UP);
    expect(queues.bodies(GIVEN_UP.id)).toEqual([]);
    expect(new Set(queues.bodies(GIVEN_UP.backTo)).size).toBe(5);
  }
});

test("control: whoever removes before sending loses what he held when he was interrupted", async () => {
  const queues = filled(GIVEN_UP.id, 5);
  const page = await queues.receive(GIVEN_UP.id);
  await queues.remove(
    GIVEN_UP.id,
    page.map(({ handle }) => handle),
  );
  expect([...queues.bodies(GIVEN_UP.id), ...queues.bodies(GIVEN_UP.backTo)]).toHaveLength(2);
});

test("what fails again at once is left, and does not go round for ever", async () => {
  const queues = filled(GIVEN_UP.id, 2);
  // The consumer gives up on the spot: the message is back under the id that it was sent with.
  queues.onSend = (_queue, id) => queues.put(GIVEN_UP.id, "fails", id);
  const result = await quietly(queues)(GIVEN_UP);
  expect(result).toMatchObject({ moved: 2, failing: 2 });
  expect(result.sentence).toContain("2 messages failed again meanwhile and stay");
  expect(queues.bodies(GIVEN_UP.id)).toEqual(["fails", "fails"]);
});

test("attributes go along, but not those in which a rule says why it could not hand over", async () => {
  for (const filledBy of ["queue", "rule"] as const) {
    const queues = new MemoryQueues();
    const attributes = { ERROR_CODE: { DataType: "String", StringValue: "NO_PERMISSIONS" } };
    queues.put(GIVEN_UP.id, "event", "m1", attributes);
    await quietly(queues)({ ...GIVEN_UP, of: filledBy });
    expect(queues.queues.get(GIVEN_UP.backTo)?.[0]?.attributes).toEqual(filledBy === "rule" ? {} : attributes);
  }
});

test("what only says where something failed is removed, with the word of who makes it good", async () => {
  const queues = filled("MailRouteRecordsSetAside0123ABCD", 2);
  const stream = await quietly(queues)({ id: "MailRouteRecordsSetAside0123ABCD", of: "stream" });
  expect(stream).toMatchObject({ moved: 0, removed: 2 });
  expect(stream.sentence).toMatch(/^2 messages removed\. .*mail\/catch-up reads the records themselves again/);
  expect(queues.bodies("MailRouteRecordsSetAside0123ABCD")).toEqual([]);

  const runs = filled("DeadlinesSweepNotBegun0123ABCD", 1);
  const schedule = await quietly(runs)({ id: "DeadlinesSweepNotBegun0123ABCD", of: "schedule" });
  expect(schedule.sentence).toMatch(/^1 message removed\. .*the next run does all that is due/);
});
