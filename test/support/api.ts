/** What came back, body already read. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape the contract tests check
  readonly body: any;
  readonly etag: string;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

export type Call = (request: `${string} /${string}`, options?: CallOptions) => Promise<Reply>;

/**
 * Calls an API as one person: with this Authorization, made anew for each call where it may have expired meanwhile,
 * or none. JSON unless the headers say otherwise.
 */
export const caller =
  (apiUrl: string, authorization?: string | (() => Promise<string>)): Call =>
  async (request, { body, headers = {} } = {}) => {
    const [method = "", path = ""] = request.split(/ (.*)/s);
    const all = {
      ...(authorization && {
        authorization: typeof authorization === "string" ? authorization : await authorization(),
      }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    };
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      redirect: "manual",
      headers: Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ...(body !== undefined && { body: isRaw(body) ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json");
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: json && text ? JSON.parse(text) : undefined,
      etag: response.headers.get("etag") ?? "",
    };
  };

/** Text and bytes go as they are. */
const isRaw = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === "string" || body instanceof Uint8Array;

/** The name of the refusal in a problem document. */
export const refusalOf = ({ body }: Reply): string => String(body?.type).split(":").at(-1) ?? "";
