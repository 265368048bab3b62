import { expect, test } from "vitest";
import { readDocsFile, readDocsPage, readOpenApi } from "#functions/portal/serve-docs.ts";

const beside = {
  readFile: async (name: string) => (name === "openapi.json" ? '{"openapi":"3.1.1"}' : `text of ${name}`),
};
// biome-ignore lint/suspicious/noExplicitAny: of a request these use cases read the file's name alone
const asking = (file: string): any => ({ params: { file } });

test("the document is the file that was bundled", async () => {
  // biome-ignore lint/suspicious/noExplicitAny: it reads nothing of the request
  const { body, headers } = await readOpenApi(beside)({} as any);
  expect(body).toEqual({ openapi: "3.1.1" });
  expect(headers?.["cache-control"]).toContain("max-age");
});

test("the page runs no inline script and asks nobody else", async () => {
  // biome-ignore lint/suspicious/noExplicitAny: it reads nothing of the request
  const { body, headers } = await readDocsPage()({} as any);
  expect(headers?.["content-security-policy"]).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';/);
  expect(headers?.["content-security-policy"]).not.toContain("unsafe");
  expect(String(body).match(/<script\b[^>]*>/g)).toEqual([
    '<script src="/docs/swagger-ui-bundle.js" defer>',
    '<script src="/docs/start.js" defer>',
  ]);
  expect(body).not.toMatch(/https?:\/\//);
});

test.each([
  ["start.js", "text/javascript; charset=utf-8"],
  ["swagger-ui-bundle.js", "text/javascript; charset=utf-8"],
  ["swagger-ui.css", "text/css; charset=utf-8"],
])("%s is served as %s", async (file, type) => {
  expect((await readDocsFile(beside)(asking(file))).headers?.["content-type"]).toBe(type);
});

test.each(["index.mjs", "../index.mjs", "openapi.json", "toString", "__proto__", ""])(
  "%j is not there, whatever lies beside the code",
  async (file) => {
    await expect(readDocsFile(beside)(asking(file))).rejects.toMatchObject({ refusal: "not-found" });
  },
);
