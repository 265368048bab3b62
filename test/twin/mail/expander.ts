import { expandMailing } from "#functions/mail/expand-mailing.ts";
import { MailingMessage } from "#shared/contracts/mail.ts";
import type { MemberFile } from "#shared/domain/audience.ts";
import { queueHandler } from "#shared/runtime/queue.ts";
import type { Received } from "../cloud/queue.ts";
import { Process } from "../kernel/process.ts";
import { through } from "./calls.ts";
import { planningPorts } from "./router.ts";
import { runOn } from "./run-on.ts";
import type { World } from "./world.ts";

export const EXPAND_LIMIT_MS = 60_000;

/** mail/expand-mailing with the world's ports. */
export const expanderOf = (world: World) => (batch: readonly Received[]) => {
  const { time, story, store } = world;
  const process = new Process(time, EXPAND_LIMIT_MS);
  const call = through(world, process);
  const expand = expandMailing({
    ...planningPorts(world, process),
    findMailing: call((_, id) => store.mailings.get(id) ?? story.mailings.get(id)),
    async *readMembers(_, { after } = {}): AsyncGenerator<MemberFile> {
      await call(() => undefined)();
      const from = after?.split("/")[1];
      for (const member of story.members.values())
        if (from === undefined || member.country >= from) yield { member, delegates: [] };
    },
    claimAddress: call(({ id }, { person, email }) => store.claimAddress(id, person, email)),
    markPlanned: call((mailing, now) => {
      store.mailings.set(mailing.id, { ...mailing, plannedAt: now.toISOString() });
    }),
    now: () => new Date(time.now()),
  });
  return runOn(process, batch, queueHandler(MailingMessage, expand));
};
