import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { docsFileRoute, docsPageRoute, openApiRoute } from "#shared/contracts/docs.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import { endpoint } from "#shared/contracts/request.ts";
import { httpHandler } from "#shared/runtime/http.ts";
import { answerElsewhere } from "./answer-elsewhere.ts";
import { readDocsFile, readDocsPage, readOpenApi } from "./serve-docs.ts";

const { PUBLIC_URL } = readEnv("PUBLIC_URL");
const beside = { readFile: (name: string) => readFile(new URL(name, import.meta.url), "utf8") };

export const handler = httpHandler(
  [
    endpoint(openApiRoute, readOpenApi(beside)),
    endpoint(docsPageRoute, readDocsPage()),
    endpoint(docsFileRoute, readDocsFile(beside)),
  ],
  {
    // Everyone may read the documentation, so nobody is asked for: this function reaches no table.
    publicUrl: PUBLIC_URL,
    membershipsOf: async () => [],
    findSession: async () => undefined,
    findAnswer: async () => undefined,
  },
  answerElsewhere(JSON.parse(readFileSync(new URL("openapi.json", import.meta.url), "utf8"))),
);
