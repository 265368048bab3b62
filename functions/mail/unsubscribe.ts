import type { CommandContext } from "#shared/contracts/command.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { unsubscribePageRoute, unsubscribeRoute } from "#shared/contracts/unsubscribe.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { unsubscribePage as page, unsubscribedPage } from "./unsubscribe-page.ts";

/** Nothing but the page's own style is loaded, and its one form goes back to where it came from. */
const HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

/** The same page for every token: opening an address tells nobody whether it is one of ours, and changes nothing. */
export const unsubscribePage = (): UseCase<typeof unsubscribePageRoute> => async () => ({
  body: page,
  headers: HEADERS,
});

export interface Needs<Decliner> {
  readonly hashOfToken: (purpose: "unsubscribe", token: string) => string;
  readonly findDecliner: (tokenHash: string, now: Date) => Promise<Decliner | undefined>;
  readonly declineInformation: (decliner: Decliner, context: CommandContext) => Promise<void>;
}

/** Ends information mails to the address that the token was mailed to. */
export const unsubscribe =
  <Decliner>(needs: Needs<Decliner>): UseCase<typeof unsubscribeRoute> =>
  async ({ params: { token }, command }) => {
    const decliner = await needs.findDecliner(needs.hashOfToken("unsubscribe", token), command.now);
    if (decliner === undefined) throw new Refusal("link-not-valid");
    await needs.declineInformation(decliner, command);
    return { body: unsubscribedPage, headers: HEADERS };
  };
