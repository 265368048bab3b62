/** What an access token must carry before the gateway lets an organiser's call through. */
export const ORGANISE_SCOPE = { server: "passerelle", name: "organise" } as const;
