import type { CommandContext } from "#shared/contracts/command.ts";
import type { requestLinkRoute } from "#shared/contracts/portal.ts";
import type { UseCase } from "#shared/contracts/request.ts";

export interface Needs {
  /** Counts the request against the limits of its address and its source, and records it; or a Refusal. */
  readonly recordLinkRequest: (
    request: { conference: string; addressHash: string; sourceHash: string },
    context: CommandContext,
  ) => Promise<void>;
  readonly hashOf: (...parts: string[]) => string;
}

/**
 * Someone lost the link. The same is done for an address on file and for any other, so that neither the answer nor
 * the time it takes tells which it is; whether to mail is decided behind the stream, and only to the stored address.
 */
export const requestLink =
  ({ recordLinkRequest, hashOf }: Needs): UseCase<typeof requestLinkRoute> =>
  async ({ params, body, caller, command }) => {
    await recordLinkRequest(
      { conference: params.conference, addressHash: hashOf(body.email), sourceHash: hashOf(caller.sourceIp) },
      command,
    );
    return { body: {} };
  };
