/** Where the local cloud pretends to be; the queue engine knows no other account. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  readonly urlSuffix: string;
  /** Address of the HTTP API on this machine. */
  readonly apiUrl: string;
  /** Address of the endpoint that functions call services at. */
  readonly endpoint: string;
}

export const ACCOUNT = "000000000000";
export const REGION = "eu-west-1";
