import { App, Stack } from "aws-cdk-lib";
import { Template as Synthesised } from "aws-cdk-lib/assertions";
import type { Construct } from "constructs";
import { assemble } from "#infra/assemble.ts";
import { DataKey } from "#infra/building-blocks/data-key.ts";
import { Operations } from "#infra/building-blocks/operations.ts";
import { FLAGS } from "#infra/flags.ts";
import { merged, type Template } from "./template.ts";

/** An app whose functions are not bundled: what the checks look at does not depend on the code. */
export const unbundledApp = (context: Record<string, unknown> = {}): App =>
  new App({
    analyticsReporting: false,
    builtinCloudFormationValidation: false,
    context: { "aws:cdk:bundling-stacks": [], nag: "false", ...context },
    postCliContext: FLAGS,
  });

const templateOf = (stack: Stack): Template => Synthesised.fromStack(stack).toJSON() as Template;

const made = new Map<string, Record<"state" | "service" | "whole", Template>>();

/** The templates of a deployment, apart and as one; made once for each set of choices. */
export const passerelle = (context: Record<string, unknown> = {}) => {
  const key = JSON.stringify(context);
  const templates = made.get(key) ?? make(context);
  made.set(key, templates);
  return templates;
};

const make = (context: Record<string, unknown>) => {
  const { state, service } = assemble(unbundledApp(context));
  const parts = { state: templateOf(state), service: templateOf(service) };
  return { ...parts, whole: merged(parts.state, parts.service) };
};

/** A stack of nothing but what a control needs to be wrong. */
export const stackWith = (build: (scope: Construct) => void): Template => {
  const stack = new Stack(unbundledApp(), "Control");
  build(stack);
  return templateOf(stack);
};

/** As stackWith, for building blocks, which want to know where alarms go. */
export const watchedStackWith = (build: (scope: Construct) => void): Template =>
  stackWith((scope) => {
    new Operations(scope, "Operations", { key: new DataKey(scope, "Key") });
    build(scope);
  });
