import { CONTROLS, type Control } from "./guards.ts";
import { play } from "./play.ts";
import { judge, type Verdict } from "./verdict.ts";

export type ControlVerdict = Pick<Verdict, "messages" | "lost" | "stuck" | "duplicates" | "unexplained"> & {
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

/** Enough for every defect to show: without guards, a thousand mails make more work than ten thousand with them. */
const MOST = 2_000;

/** The same run, same seed, with one guard taken out; a shorter one of a long one. */
export const control = async (name: Control, wanted: number, seed: number): Promise<ControlVerdict> => {
  const messages = Math.min(wanted, MOST);
  const verdict = judge(await play({ messages, seed, guards: CONTROLS[name] }));
  const { lost, stuck, duplicates, unexplained } = verdict;
  return { messages, lost, stuck, duplicates, unexplained, shown: SHOWS[name](verdict) };
};
