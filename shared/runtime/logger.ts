import { Logger } from "@aws-lambda-powertools/logger";

/**
 * Logs are for those who run the service: names of routes and refusals, ids and counts. Never bodies, names,
 * addresses, tokens or queries.
 */
export const logger = new Logger({ serviceName: "passerelle" });
