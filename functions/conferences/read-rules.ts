import type { readRulesRoute } from "#shared/contracts/conferences.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { RulesOfProcedure } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";

export interface Needs {
  readonly findRules: (
    conference: string,
    version: number,
  ) => Promise<{ version: number; since: string; rules: RulesOfProcedure } | undefined>;
}

export const readRules =
  ({ findRules }: Needs): UseCase<typeof readRulesRoute> =>
  async ({ params }) => ({ body: found(await findRules(params.conference, params.version)) });
