import fc from "fast-check";

/** Random tests draw the same cases in every run, so that one which fails fails again; SEED=<number> draws others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20190409) });
