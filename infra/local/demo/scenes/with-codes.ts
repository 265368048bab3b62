import { requestCodeRoute } from "#shared/contracts/registration-member.ts";
import type { CodePurpose } from "#shared/domain/code.ts";
import type { Tick } from "../progress.ts";
import { headOf, type Stage } from "../stage.ts";

/** A head of delegation who has a session open, and a code that was mailed for one act. */
export interface ReadyHead {
  readonly country: string;
  readonly session: string;
  readonly code: string;
}

/** These heads open their newest links and have a code mailed for an act of this purpose. */
export const withCodes = async (
  stage: Stage,
  countries: readonly string[],
  purpose: Exclude<CodePurpose, "submit">,
  tick?: Tick,
): Promise<ReadyHead[]> => {
  const { api, cast, inbox } = stage;
  const open = await stage.each(
    countries,
    async (country) => {
      const session = await stage.openAsHead(country);
      await api.call(requestCodeRoute, { as: session, body: { purpose } });
      return { country, session };
    },
    tick,
  );
  await stage.mailsArrive();
  return open.map((one) => ({ ...one, code: inbox.codeOf(headOf(cast, one.country)) }));
};

export const withCode = async (
  stage: Stage,
  country: string,
  purpose: Exclude<CodePurpose, "submit">,
): Promise<ReadyHead> => {
  const [head] = await withCodes(stage, [country], purpose);
  return head as ReadyHead;
};
