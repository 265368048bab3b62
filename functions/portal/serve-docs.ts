import type { docsFileRoute, docsPageRoute, openApiRoute } from "#shared/contracts/docs.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { docsPage, docsPolicy, startScript } from "./docs-page.ts";

interface Needs {
  /** Text of a file that was bundled beside the code. */
  readonly readFile: (name: string) => Promise<string>;
}

/** Long enough for one reading, short enough that a new deployment is seen. */
const SHORTLY = { "cache-control": "public, max-age=300" };

const TYPES = {
  "start.js": "text/javascript; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "swagger-ui-bundle.js.LICENSE.txt": "text/plain; charset=utf-8",
  "swagger-ui.css": "text/css; charset=utf-8",
} as const;

const isServed = (file: string): file is keyof typeof TYPES => Object.hasOwn(TYPES, file);

export const readOpenApi =
  ({ readFile }: Needs): UseCase<typeof openApiRoute> =>
  async () => ({ body: JSON.parse(await readFile("openapi.json")), headers: SHORTLY });

export const readDocsPage = (): UseCase<typeof docsPageRoute> => async () => ({
  body: docsPage,
  headers: { ...SHORTLY, "content-security-policy": docsPolicy },
});

/** Only the files of this list, whatever else lies beside the code. */
export const readDocsFile =
  ({ readFile }: Needs): UseCase<typeof docsFileRoute> =>
  async ({ params: { file } }) => {
    if (!isServed(file)) throw new Refusal("not-found");
    const body = file === "start.js" ? startScript : await readFile(file);
    return { body, headers: { ...SHORTLY, "content-type": TYPES[file] } };
  };
