import * as z from "zod";
import type { Code, CodePurpose } from "#shared/domain/code.ts";

export const CodeDigits = z.string().regex(/^\d{6}$/, { error: "must be the six digits of the mail" });

/** Whose code it is, and for which act: that of one purpose is void for another. */
export interface CodeHolder {
  readonly conference: string;
  readonly country: string;
  /** Id of the contact or of the delegate. */
  readonly contact: string;
  readonly holder: "contact" | "delegate";
  readonly purpose: CodePurpose;
}

/** A code that was right, to be used up in the transaction of the act that it allows. */
export interface UsedCode {
  readonly holder: CodeHolder;
  readonly code: Code;
}
