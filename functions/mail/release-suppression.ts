import type { CommandContext } from "#shared/contracts/command.ts";
import type { releaseSuppressionRoute } from "#shared/contracts/reachability.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Suppression } from "#shared/contracts/suppression.ts";
import { found } from "#shared/domain/found.ts";

export interface Needs {
  readonly findSuppression: (conference: string, addressHash: string) => Promise<Suppression | undefined>;
  readonly releaseSuppression: (
    before: Suppression,
    context: CommandContext,
    options: { reason: string; answer: unknown },
  ) => Promise<void>;
}

/** Lets mail go to an address again; what was not sent meanwhile is sent only where somebody asks for it. */
export const releaseSuppression =
  (needs: Needs): UseCase<typeof releaseSuppressionRoute> =>
  async ({ params: { conference, addressHash }, body: { reason }, command }) => {
    const before = found(await needs.findSuppression(conference, addressHash));
    const answer = { body: undefined };
    await needs.releaseSuppression(before, command, { reason, answer });
    return answer;
  };
