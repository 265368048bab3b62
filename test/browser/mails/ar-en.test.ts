import { mailsReadWellIn } from "./reads-well.ts";

mailsReadWellIn("ar", "en");
