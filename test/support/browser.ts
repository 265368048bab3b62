import { type Browser, chromium, type Page } from "playwright-core";

/** Debian's Chromium, headless, kept from calling home. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** A page at a phone's width, which collects what goes wrong in it. */
export const openPhone = async (browser: Browser): Promise<{ page: Page; errors: string[] }> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  return { page, errors };
};
