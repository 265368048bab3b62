import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { landingPageRoute, pageAssetRoute } from "#shared/contracts/portal.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { landingPage } from "./pages/landing-page.ts";

/** Own scripts, own styles, own API, and nothing else; no other site may frame the page. */
const SECURITY = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "x-frame-options": "DENY",
};

const ASSETS: Readonly<Record<string, string>> = {
  "landing.js": "text/javascript; charset=utf-8",
  "page.css": "text/css; charset=utf-8",
  "acting.css": "text/css; charset=utf-8",
};

/** Any query is ignored: where the page leads is never taken from its address (reliability.md, A33). */
export const serveLandingPage: UseCase<typeof landingPageRoute> = async ({ params }) => ({
  body: landingPage(params.language),
  headers: SECURITY,
});

/** Assets stand beside this file, and beside the bundle made of it. */
export const servePageAsset =
  (folder: string): UseCase<typeof pageAssetRoute> =>
  async ({ params }) => {
    const type = Object.hasOwn(ASSETS, params.file) ? ASSETS[params.file] : undefined;
    if (type === undefined) throw new Refusal("not-found");
    return {
      body: readFileSync(join(folder, params.file), "utf8"),
      headers: { "content-type": type, "cache-control": "public, max-age=300" },
    };
  };
