import { decideSilence } from "#shared/domain/conclusions/silence/decide-silence.ts";
import { expiryOf, type Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { SilenceActor, SilenceCommand } from "#shared/domain/conclusions/silence/silence-commands.ts";

export type Decide = typeof decideSilence;
type Do = SilenceCommand["do"];

/** The same rules, told another time for some commands. */
export const clockOf =
  (what: readonly Do[], other: (now: number, silence: Silence) => number): Decide =>
  (before, command, circumstances) => {
    if (before === undefined || !what.includes(command.do)) return decideSilence(before, command, circumstances);
    return decideSilence(before, command, {
      ...circumstances,
      now: new Date(other(circumstances.now.getTime(), before)),
    });
  };

export const justInTime = (now: number, silence: Silence) =>
  silence.state === "OPEN" ? Math.min(now, expiryOf(silence) - 1) : now;

/** The same rules, told of another silence for some commands; what was not true of it is put right afterwards. */
export const seeing =
  (
    what: readonly Do[],
    seen: (silence: Silence, command: SilenceCommand, by: SilenceActor) => Silence,
    restored: (after: Silence, before: Silence) => Silence = (after) => after,
  ): Decide =>
  (before, command, circumstances) => {
    if (before === undefined || !what.includes(command.do)) return decideSilence(before, command, circumstances);
    const other = seen(before, command, circumstances.by);
    const step = decideSilence(other, command, circumstances);
    return step.after === other ? { ...step, after: before } : { ...step, after: restored(step.after, before) };
  };

/** The same rules, given another command in the place of some. */
export const hearing =
  (what: Do, other: (command: never) => SilenceCommand, by?: SilenceActor): Decide =>
  (before, command, circumstances) =>
    command.do === what
      ? decideSilence(before, other(command as never), { ...circumstances, ...(by ? { by } : {}) })
      : decideSilence(before, command, circumstances);

export type Given<D extends Do> = Extract<SilenceCommand, { do: D }>;

export const served = (silence: Silence): Silence => {
  const deliveries = [{ ledgerKey: "any", deliveredAt: silence.openedAt, receivedAt: silence.openedAt }];
  const service = Object.fromEntries(
    silence.entitled.map((country) => [country, { deliveries, failures: [], acts: [] }]),
  );
  return { ...silence, service };
};
export const sameService = (after: Silence, { service }: Silence): Silence => ({ ...after, service });

/** Whom an objection is from is entitled, whoever it is. */
export const withSpeaker = (silence: Silence, _: SilenceCommand, by: SilenceActor): Silence =>
  by.as === "delegation" ? { ...silence, entitled: [...new Set([...silence.entitled, by.country])] } : silence;
