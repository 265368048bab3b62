import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  paginateListUsers,
  UserNotFoundException,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";
import type { Directory, Person } from "./organisers.ts";

/** The user pool, as the people in it. */
export const cognitoDirectory = (UserPoolId: string): Directory => {
  const cognito = new CognitoIdentityProviderClient({});

  const create = (person: { email: string; name: string }, again: boolean) =>
    cognito.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: person.email,
        DesiredDeliveryMediums: ["EMAIL"],
        ...(again && { MessageAction: "RESEND" }),
        UserAttributes: [
          { Name: "email", Value: person.email },
          { Name: "email_verified", Value: "true" },
          { Name: "name", Value: person.name },
        ],
      }),
    );

  const find = async (email: string): Promise<Person | undefined> => {
    try {
      const found = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username: email }));
      return personOf({ ...found, Attributes: found.UserAttributes });
    } catch (error) {
      if (error instanceof UserNotFoundException) return undefined;
      throw error;
    }
  };

  return {
    find,
    invite: async (person) => {
      try {
        await create(person, false);
        return "invited";
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error;
      }
      await cognito.send(new AdminEnableUserCommand({ UserPoolId, Username: person.email }));
      if ((await find(person.email))?.status !== "FORCE_CHANGE_PASSWORD") return "known";
      // The temporary password of the first mail may have run out.
      await create(person, true);
      return "invited again";
    },
    shutOut: async (email) => {
      await cognito.send(new AdminDisableUserCommand({ UserPoolId, Username: email }));
      await cognito.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username: email }));
    },
    all: async () => {
      const people: Person[] = [];
      for await (const { Users = [] } of paginateListUsers({ client: cognito }, { UserPoolId }))
        people.push(...Users.map(personOf));
      return people;
    },
  };
};

interface PoolUser {
  readonly Attributes?: AttributeType[] | undefined;
  readonly UserStatus?: string | undefined;
  readonly Enabled?: boolean | undefined;
}

const personOf = ({ Attributes = [], UserStatus = "UNKNOWN", Enabled = false }: PoolUser): Person => {
  const attribute = (name: string) => Attributes.find(({ Name }) => Name === name)?.Value ?? "";
  return {
    subject: attribute("sub"),
    email: attribute("email"),
    name: attribute("name"),
    status: Enabled ? UserStatus : "SHUT OUT",
  };
};
