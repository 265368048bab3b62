import { describe, expect, it } from "vitest";
import { progressOn } from "#infra/local/demo/progress.ts";

const sink = (isTTY: boolean) => {
  const written: string[] = [];
  return { written, output: { isTTY, write: (text: string) => written.push(text) } };
};

const count = async (tick: (done: number, of: number) => void) => {
  tick(1, 2);
  tick(2, 2);
  return 2;
};

describe("progress", () => {
  it("is one plain line for each step where nobody watches", async () => {
    const { written, output } = sink(false);
    await progressOn(output).step("Counting", count, (result) => `${result} counted`);
    expect(written.join("")).toMatch(/^✓ +\d+\.\d s {2}Counting: 2 counted\n$/);
  });

  it("is one line that changes on a terminal", async () => {
    const { written, output } = sink(true);
    await progressOn(output).step("Counting", count, (result) => `${result} counted`);
    expect(written.join("").match(/\n/g)).toHaveLength(1);
    expect(written.some((text) => text.includes("1 of 2"))).toBe(true);
    expect(written.at(-1)).toMatch(/2 counted\n$/);
  });

  it("says at which step it stopped", async () => {
    const { written, output } = sink(false);
    const failing = progressOn(output).step("Counting", () => Promise.reject(new Error("no")), String);
    await expect(failing).rejects.toThrow("no");
    expect(written.join("")).toMatch(/^✗ .*Counting: stopped\n$/);
  });
});
