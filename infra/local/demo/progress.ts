const ERASE_LINE = "\r\x1b[2K";

/** Tells how far a step has come. */
export type Tick = (done: number, of: number) => void;

export interface Progress {
  /** Runs a step under its title; what it returns is told beside it when it has ended. */
  step<T>(title: string, work: (tick: Tick) => Promise<T>, outcome: (result: T) => string): Promise<T>;
}

/** One line for each step: on a terminal it counts while the step runs, elsewhere it comes once the step has ended. */
export const progressOn = (output: { isTTY?: boolean; write(text: string): unknown }): Progress => ({
  step: async (title, work, outcome) => {
    const began = performance.now();
    const line = (mark: string, text: string) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(5);
      return `${mark} ${seconds} s  ${title}${text === "" ? "" : `: ${text}`}`;
    };
    const draw = (text: string) => {
      if (output.isTTY) output.write(ERASE_LINE + line("…", text));
    };
    draw("");
    try {
      const result = await work((done, of) => draw(`${done} of ${of}`));
      output.write(`${output.isTTY ? ERASE_LINE : ""}${line("✓", outcome(result))}\n`);
      return result;
    } catch (error) {
      output.write(`${output.isTTY ? ERASE_LINE : ""}${line("✗", "stopped")}\n`);
      throw error;
    }
  },
});
