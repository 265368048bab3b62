import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { findConference } from "#shared/adapters/conference-store.ts";
import { findDelegation } from "#shared/adapters/delegation-store.ts";
import { doors } from "#shared/adapters/doors.ts";
import { sha256 } from "#shared/adapters/item-keys.ts";
import { recordLinkRequest } from "#shared/adapters/link-requests.ts";
import { openHeadSession } from "#shared/adapters/open-head-session.ts";
import { endSession, findLink, IDLE_MS, openSession as saveSession } from "#shared/adapters/session-store.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import * as routes from "#shared/contracts/portal.ts";
import { endpoint } from "#shared/contracts/request.ts";
import { DEVICE_COOKIE, hashOfToken, SESSION_COOKIE } from "#shared/runtime/authenticate.ts";
import { httpHandler } from "#shared/runtime/http.ts";
import { openSession } from "./open-session.ts";
import { readSession } from "./read-session.ts";
import { requestLink } from "./request-link.ts";
import { serveLandingPage, servePageAsset } from "./serve-pages.ts";

const { CONFERENCE_TABLE, RECORD_TABLE, PUBLIC_URL } = readEnv("CONFERENCE_TABLE", "RECORD_TABLE", "PUBLIC_URL");
const tables = { conferenceTable: CONFERENCE_TABLE, recordTable: RECORD_TABLE };
const needs = {
  findConference: findConference(CONFERENCE_TABLE),
  findDelegation: findDelegation(CONFERENCE_TABLE),
  findLink: findLink(CONFERENCE_TABLE),
  openSession: saveSession(tables),
  openHeadSession: openHeadSession(tables),
  recordLinkRequest: recordLinkRequest(tables),
  newToken: () => randomBytes(32).toString("base64url"),
  hashOfToken,
  hashOf: sha256,
  idleMs: IDLE_MS,
  cookies: { session: SESSION_COOKIE, device: DEVICE_COOKIE },
};
const end = endSession(CONFERENCE_TABLE);

export const handler = httpHandler(
  [
    endpoint(routes.openSessionRoute, openSession(needs)),
    endpoint(routes.readSessionRoute, readSession(needs)),
    endpoint(routes.endSessionRoute, async ({ caller }) => {
      await end(caller.session);
      return { body: undefined, cookies: [`${SESSION_COOKIE}=; Path=/; Secure; Max-Age=0`] };
    }),
    endpoint(routes.requestLinkRoute, requestLink(needs)),
    endpoint(routes.landingPageRoute, serveLandingPage),
    endpoint(routes.pageAssetRoute, servePageAsset(join(import.meta.dirname, "pages"))),
  ],
  doors(CONFERENCE_TABLE, PUBLIC_URL),
);
