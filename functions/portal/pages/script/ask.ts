/** Why a request came to nothing: the name of a refusal, or `unreachable` where no answer came. */
export class Refused extends Error {
  readonly refusal: string;
  /** What an answer without words of ours says, in English. */
  readonly title: string;
  /** Seconds, where the answer names any. */
  readonly wait: number;

  constructor(refusal: string, title = "", wait = 0) {
    super(refusal);
    this.refusal = refusal;
    this.title = title;
    this.wait = wait;
  }
}

export const read = <Body>(address: string): Promise<Body> => answered<Body>(fetch(address));

/** `key`: what the server knows a repetition of this request by. */
export const send = <Body>(address: string, body: string, key?: string): Promise<Body> =>
  answered<Body>(
    fetch(address, {
      ...{ method: "POST", body },
      headers: { "content-type": "application/json", ...(key !== undefined && { "idempotency-key": key }) },
    }),
  );

const answered = async <Body>(request: Promise<Response>): Promise<Body> => {
  const response = await request.catch(() => undefined);
  if (response === undefined) throw new Refused("unreachable");
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  throw new Refused(
    nameOf(body.type, response.status),
    [body.title, body.detail].filter(Boolean).join(" ") || `${response.status}`,
    Number(response.headers.get("retry-after")),
  );
};

/** After a fault of the server nobody knows what was done; its own request for patience says that nothing was. */
const nameOf = (type: unknown, status: number): string => {
  const named =
    String(type ?? "")
      .split(":")
      .at(-1) ?? "";
  if (status >= 500 && named !== "try-again") return "unreachable";
  return named || (status === 429 ? "too-many-requests" : "other");
};
