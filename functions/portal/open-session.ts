import type { CommandContext } from "#shared/contracts/command.ts";
import type { openSessionRoute } from "#shared/contracts/portal.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { LinkPurpose } from "#shared/contracts/route.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { decideDelegation } from "#shared/domain/decide-delegation.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import type { Decision } from "#shared/domain/delegation-commands.ts";
import { Refusal } from "#shared/domain/refusal.ts";

interface Standing {
  readonly purpose: LinkPurpose;
  readonly conference: string;
  readonly country: string;
  readonly contact: string;
  readonly linkVersion: number;
}

interface Opening {
  readonly before: Delegation;
  readonly decision: Decision;
  readonly quotas: Conference["quotas"];
  readonly context: CommandContext;
}

export interface Needs {
  readonly findLink: (tokenHash: string, now: Date) => Promise<Standing | undefined>;
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findDelegation: (conference: string, country: string) => Promise<Delegation | undefined>;
  readonly openSession: (sessionHash: string, standing: Standing, now: Date, opening?: Opening) => Promise<void>;
  /** Remembers the device with the link; one that is not the link's first is recorded. */
  readonly openHeadSession: (
    hashes: { linkHash: string; sessionHash: string; deviceHash: string },
    standing: Standing,
    context: CommandContext,
  ) => Promise<void>;
  readonly newToken: () => string;
  readonly hashOfToken: (purpose: "link" | "session" | "device", token: string) => string;
  readonly idleMs: number;
  readonly cookies: { readonly session: string; readonly device: string };
}

const ATTRIBUTES = "Path=/; Secure; HttpOnly; SameSite=Strict";
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * Exchanges a link's token for a session. The first time, the invitation counts as opened. A link may be used again:
 * it is the scanner that asks first which must do no harm, so only this POST does anything. A head's link leaves the
 * device a name, so that those concerned hear of it when another one opens the same link.
 */
export const openSession =
  (needs: Needs): UseCase<typeof openSessionRoute> =>
  async ({ body, caller, command }) => {
    const { hashOfToken, newToken, cookies } = needs;
    const linkHash = hashOfToken("link", body.token);
    const standing = await needs.findLink(linkHash, command.now);
    // One answer for a token that never was, has expired, was revoked or belongs to something else.
    if (standing === undefined) throw new Refusal("link-not-valid");
    const session = newToken();
    const sessionHash = hashOfToken("session", session);
    const device = standing.purpose === "head" ? (caller.device ?? newToken()) : undefined;
    if (device === undefined) await opened(needs, sessionHash, standing, command);
    else {
      const deviceHash = hashOfToken("device", device);
      await needs.openHeadSession({ linkHash, sessionHash, deviceHash }, standing, command);
    }
    return {
      body: {
        session,
        expiresAt: new Date(command.now.getTime() + needs.idleMs).toISOString(),
        conference: standing.conference,
        country: standing.country,
      },
      cookies: [
        `${cookies.session}=${session}; ${ATTRIBUTES}`,
        ...(device === undefined ? [] : [`${cookies.device}=${device}; Max-Age=${YEAR_SECONDS}; ${ATTRIBUTES}`]),
      ],
    };
  };

const opened = async (
  { findConference, findDelegation, openSession }: Needs,
  sessionHash: string,
  standing: Standing,
  context: CommandContext,
): Promise<void> => {
  const { conference: id, country, contact } = standing;
  const [conference, before] = await Promise.all([findConference(id), findDelegation(id, country)]);
  if (conference?.state !== "ANNOUNCED" || before?.state !== "INVITED")
    return openSession(sessionHash, standing, context.now);
  const decision = decideDelegation(before, { do: "open" }, { conference, now: context.now });
  const as: CommandContext = { ...context, actor: { kind: "contact", id: contact, country } };
  try {
    await openSession(sessionHash, standing, context.now, { before, decision, quotas: conference.quotas, context: as });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Someone else opened it in the same moment: this is a session like any later one.
    await openSession(sessionHash, standing, context.now);
  }
};
