import { CONTROLS, type Control } from "./guards.ts";
import { play } from "./play.ts";
import { judge, type Verdict } from "./verdict.ts";

export type ControlVerdict = Pick<Verdict, "lost" | "stuck" | "duplicates" | "unexplained"> & {
  /** Whether the defect came that the missing guard prevents: a run that finds none would prove nothing. */
  readonly shown: boolean;
};

const SHOWS: Readonly<Record<Control, (verdict: Verdict) => boolean>> = {
  "mark after send": ({ unexplained }) => unexplained > 0,
  "mark before send": ({ lost }) => lost > 0,
  "no guard": ({ messages, unexplained }) => unexplained > messages / 10,
  "no fence": ({ unexplained }) => unexplained > 0,
  "no sweeper": ({ lost, stuck }) => lost + stuck > 0,
};

export const NAMES = Object.keys(CONTROLS) as Control[];

/** The same run, same seed, with one guard taken out. */
export const control = async (name: Control, messages: number, seed: number): Promise<ControlVerdict> => {
  const verdict = judge(await play({ messages, seed, guards: CONTROLS[name] }));
  const { lost, stuck, duplicates, unexplained } = verdict;
  return { lost, stuck, duplicates, unexplained, shown: SHOWS[name](verdict) };
};
