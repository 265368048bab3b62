import { findDeployment } from "./organiser/deployment.ts";
import { cognitoDirectory } from "./organiser/directory.ts";
import { tableMemberships } from "./organiser/memberships.ts";
import { addOrganiser, addSubject, listOrganisers, removeOrganiser, removeSubject } from "./organiser/organisers.ts";
import { wishFrom } from "./organiser/wish.ts";

const run = async (args: string[]): Promise<string> => {
  const wish = wishFrom(args);
  const { userPool, signInUrl = "", ...tables } = await findDeployment(wish.stage);
  const memberships = tableMemberships(tables);
  const needs = () => {
    if (userPool) return { memberships, directory: cognitoDirectory(userPool), signInUrl };
    throw new Error("People of this deployment are known to the organisation's own issuer: name them with --subject.");
  };

  switch (wish.command) {
    case "add":
      return "email" in wish ? addOrganiser(needs())(wish) : addSubject(memberships)(wish);
    case "remove":
      return "email" in wish ? removeOrganiser(needs())(wish) : removeSubject(memberships)(wish);
    case "list":
      return listOrganisers(needs())();
  }
};

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
