import { faultsOfChain } from "#shared/domain/conclusions/bundle/record-chain.ts";
import { expiryOf, OUTCOME_OF, type SilenceEnd } from "#shared/domain/conclusions/silence/silence.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { forecast } from "../../silence/support/silence-forecast.ts";
import type { Message, Procedure } from "../../silence/support/silence-procedures.ts";
import { hours, iso, OPENED } from "../../silence/support/silence-story.ts";
import { sha256 } from "../../support/sample-text.ts";
import { lots } from "./interleaving.ts";
import {
  CONFERENCE,
  DECISION,
  type DecisionWorld,
  delivered,
  due,
  failed,
  memoryDecisions,
  type Setting,
} from "./memory-decisions.ts";

export const endings: readonly SilenceEnd[] = ["ADOPTED", "BROKEN", "NOT_SERVED"];

const MINUTE_MS = 60_000;
const YEARS_LATER = OPENED + hours(24 * 1000);

/** The chair announces whole minutes, in the conference's zone: two hours ahead in April. */
const minute = (ms: number): number => Math.floor(ms / MINUTE_MS) * MINUTE_MS;
const local = (ms: number): string => iso(ms + hours(2)).slice(0, 16);

const inMinutes = (messages: readonly Message[]): Message[] =>
  messages.map((message) =>
    message.command.do === "extend"
      ? { ...message, command: { ...message.command, expiry: new Date(minute(message.command.expiry.getTime())) } }
      : message,
  );

/** Plays a procedure through the use cases and the worker, what has one instant at once, and tells which laws were broken. */
export const played = async (given: Procedure, seed: number, defect: Pick<Setting, "defect" | "guarded"> = {}) => {
  const { entitled, absent, days, silenceHours } = given;
  const messages = inMinutes(given.messages);
  const world = memoryDecisions({
    ...{ members: entitled, present: entitled.filter((country) => !absent.includes(country)), ...defect },
    rules: { silenceHours, ...(days !== undefined && { adReferendumDays: days }) },
  });
  const random = lots(seed);
  world.now(OPENED);
  const open = (expiry: number) => world.open({ mode: "silence", expiry: local(expiry) });
  await open(minute(given.expiry)).catch(() => open(OPENED + hours(silenceHours)));
  const announced = expiryOf(world.silence() as never);

  for (const [ms, some] of [...Map.groupBy(messages, (one) => one.ms)].toSorted(([a], [b]) => a - b)) {
    world.now(ms);
    await world.together(
      random,
      some.map((message) => () => quietly(received(world, message))),
    );
  }
  world.now(YEARS_LATER);
  await world.work(due);

  const { kept } = world;
  const expected = forecast({ ...given, messages }, announced, messages);
  const end = world.silence()?.state as SilenceEnd;
  const [outcome] = world.conclusion().decisions.map((one) => one.outcome);
  const seals = kept.seals.get(DECISION) ?? [];
  const adoptions = [...world.facts("SilenceAdopted"), ...world.facts("SilenceAdoptedAdReferendum")];
  const chain = kept.chains.get(DECISION) ?? [];
  const laws: Record<string, boolean> = {
    "there is exactly one outcome":
      seals.length === 1 && world.facts("DecisionEnded").length === 1 && world.facts("DecisionSealed").length === 1,
    "the text has the outcome of the silence": outcome === OUTCOME_OF[end] && seals[0]?.outcome === outcome,
    "nothing is adopted while somebody is not proven to know": adoptions.length === 0 || expected.unproven.length === 0,
    "nothing is adopted that was objected to in time": end !== "ADOPTED" || expected.end !== "BROKEN",
    "nothing is broken by what came too late": end !== "BROKEN" || expected.end === "BROKEN",
    "it comes to what the rules make of all that was received": end === expected.end,
    "the record is one chain": chain.length > 0 && faultsOfChain(chain, sha256).length === 0,
    "every word that was received is kept":
      kept.writings.size === (world.silence()?.objections.length ?? 0) + (world.silence()?.statements.length ?? 0),
    "nobody is reminded of a silence that was broken before its time":
      kept.keyDates.size ===
      (end === "BROKEN" && Date.parse(world.silence()?.ended?.at ?? "") < expiryOf(world.silence() as never) ? 0 : 1),
  };
  return { world, end, broken: Object.keys(laws).filter((law) => !laws[law]) };
};

const quietly = async (attempt: Promise<unknown>): Promise<void> => {
  try {
    await attempt;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
};

/** As it reaches the server. */
const received = (world: DecisionWorld, { command, by }: Message): Promise<unknown> => {
  const speaker = by.as === "delegation" ? by.country : "";
  switch (command.do) {
    case "prove": {
      // A mail that arrived before the silence began announced another one.
      const isOld = command.deliveredAt.getTime() < OPENED;
      const mail = world.mailed(
        `${command.ledgerKey}${isOld ? " old" : ""}`,
        command.country,
        isOld ? "cooperation.9" : DECISION,
      );
      return world.work(delivered(mail, command.country, command.deliveredAt.toISOString()));
    }
    case "bounce":
      return world.work(failed(world.mailed(command.ledgerKey, command.country), command.country));
    case "record-hand-over":
      return world.handOver({
        country: command.country,
        act: command.act,
        handedOverAt: command.handedOverAt.toISOString(),
      });
    case "act-on-unproven":
      return world.act({ country: command.country, act: command.act });
    case "extend":
      return world.extend({ expiry: local(command.expiry.getTime()) });
    case "object":
    case "amend":
    case "state": {
      const how = { object: "objection", amend: "amendment", state: "statement" }[command.do];
      const key = `${speaker} ${how} ${command.writing.id}`;
      // Sent again with its key, it is answered as it was.
      if (world.kept.answers.has(key)) return Promise.resolve();
      return world.object(speaker, { how, text: command.writing.id, key });
    }
    case "expire":
      return world.work({ task: "due", conference: CONFERENCE, id: DECISION });
    case "open":
      throw new Error("It is open.");
  }
};
