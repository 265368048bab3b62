import { openSessionRoute } from "#shared/contracts/portal.ts";
import { UnexpectedAnswer } from "./unexpected-answer.ts";

/** People's browsers: each keeps the cookies that it was given, and so is known to a link that it opens again. */
export interface Browsers {
  /** Opens a link; answers the session. */
  open(token: string, browser: string): Promise<string>;
}

export const browsersFor = (apiUrl: string): Browsers => {
  const kept = new Map<string, string>();
  return {
    open: async (token, browser) => {
      const { method, path, success } = openSessionRoute;
      const cookie = kept.get(browser);
      const response = await fetch(apiUrl + path, {
        method,
        headers: { "content-type": "application/json", ...(cookie !== undefined && { cookie }) },
        body: JSON.stringify({ token }),
      });
      const { status } = response;
      const text = await response.text();
      if (status !== success.status)
        throw new UnexpectedAnswer(String(success.status), openSessionRoute, { status, text });
      // Of the cookies, the one that outlives the session.
      const named = response.headers.getSetCookie().find((one) => /; *max-age=/i.test(one));
      if (named !== undefined) kept.set(browser, named.slice(0, named.indexOf(";")));
      return (JSON.parse(text) as { session: string }).session;
    },
  };
};
