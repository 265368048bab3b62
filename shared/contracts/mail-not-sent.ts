/** The provider said no, so the mail is known not to have left. Any other failure of sending leaves that open. */
export class MailNotSent extends Error {
  /** The provider's word for it. */
  readonly why: string;
  /** This very mail will never be taken; otherwise a later attempt may succeed. */
  readonly permanent: boolean;

  constructor(why: string, permanent: boolean) {
    super(`Not sent: ${why}`);
    this.name = "MailNotSent";
    this.why = why;
    this.permanent = permanent;
  }
}
