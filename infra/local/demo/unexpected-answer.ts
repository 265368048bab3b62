/** An answer that the demo did not count on: says what was asked, what came, and where to look next. */
export class UnexpectedAnswer extends Error {
  override name = "UnexpectedAnswer";

  constructor(
    wanted: string,
    asked: { method: string; path: string; body?: unknown },
    got: { status: number; text: string },
  ) {
    super(
      [
        `${asked.method} ${asked.path} was to be answered with ${wanted}, and was with ${got.status}:`,
        indented(pretty(got.text)),
        ...(asked.body === undefined ? [] : ["The request's body was:", indented(pretty(JSON.stringify(asked.body)))]),
        hintFor(got.status),
      ].join("\n"),
    );
  }
}

const pretty = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2).slice(0, 2000);
  } catch {
    return text.slice(0, 2000);
  }
};

const indented = (text: string): string => text.replace(/^/gm, "  ");

const hintFor = (status: number): string => {
  if (status >= 500)
    return "Look next at the function's log in the folder named below: it has the error with the same requestId.";
  if (status === 401 || status === 403)
    return "Look next at the route's callers in shared/contracts, and at the token.";
  if (status === 404) return "Look next at the route's path in shared/contracts, and at what this caller may see.";
  return "Look next at the rule of that name: grep for the last word of `type` in shared/domain and functions.";
};
