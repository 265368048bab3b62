import { cpSync } from "node:fs";
import { extname, join } from "node:path";

const PAGES = join(import.meta.dirname, "../../functions/portal/pages");

/** Scripts and styles of the pages, which browsers fetch as they are. */
export const pages = (folder: string): void =>
  cpSync(PAGES, join(folder, "pages"), { recursive: true, filter: (path) => path === PAGES || isFetched(path) });

const isFetched = (path: string): boolean => [".js", ".css"].includes(extname(path));
