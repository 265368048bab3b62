import { mailsReadWellIn } from "./reads-well.ts";

mailsReadWellIn("fr", "es");
