/** Something that the person at the keyboard can mend: told in one sentence, without a stack trace. */
export class LocalCloudError extends Error {
  override name = "LocalCloudError";
}
