/**
 * Imports go one way: domain <- contracts <- adapters, runtime, mail <- functions; infra reads contracts and reaches
 * code only by path.
 */
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const pure = "^node_modules/(zod|temporal-polyfill|iso-3166|csv-parse)/";

module.exports = {
  forbidden: [
    rule("no-cycles", "Two files that need each other are one file", {}, { circular: true }),
    rule(
      "domain-is-pure",
      "Rules use zod and libraries without I/O (calendar, country codes, CSV), nothing else",
      { path: "^shared/domain/" },
      { pathNot: ["^shared/domain/", pure] },
    ),
    rule(
      "contracts-read-domain",
      "Contracts touch no SDK, no middy, no adapter",
      { path: "^shared/contracts/" },
      { pathNot: ["^shared/(contracts|domain)/", pure] },
    ),
    rule(
      "sdk-only-in-adapters",
      "The AWS SDK has one home",
      { path: "^(shared/(?!adapters/)|functions/)" },
      { path: "^node_modules/@(aws-sdk|smithy)/" },
    ),
    rule(
      "middy-only-in-runtime",
      "Middy has one home",
      { path: "^(shared/(?!runtime/)|functions/)" },
      { path: "^node_modules/@middy/" },
    ),
    rule(
      "adapters-stay-below",
      "Adapters know rules and contracts, not entries or mail texts",
      { path: "^shared/adapters/" },
      { path: "^(functions|infra|shared/(runtime|mail))/" },
    ),
    rule(
      "runtime-stays-below",
      "The runtime is given its adapters",
      { path: "^shared/runtime/" },
      { path: "^(functions|infra|shared/(adapters|mail))/" },
    ),
    rule(
      "features-meet-in-the-table",
      "A feature never imports another",
      { path: "^functions/([^/]+)/" },
      { path: "^functions/", pathNot: "^functions/$1/" },
    ),
    rule(
      "use-cases-are-given-adapters",
      "Only handlers, and the needs they share, build adapters",
      { path: "^functions/", pathNot: "(\\.handler|/(api-|booth-|desk-|planning-|preparing-|work-)?needs)\\.ts$" },
      { path: "^shared/(adapters|runtime)/" },
    ),
    rule("handlers-are-entries", "Nobody imports a handler", { pathNot: "^test/" }, { path: "\\.handler\\.ts$" }),
    rule(
      "infra-reads-contracts",
      "Templates reach functions by path only",
      { path: "^infra/", pathNot: "^infra/(local/|organiser)" },
      { path: "^(functions|shared/(adapters|runtime|mail))/" },
    ),
    rule(
      "shipped-code-is-shipped",
      "Functions use dependencies, not tools",
      { path: "^(functions|shared)/" },
      {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
      },
    ),
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
