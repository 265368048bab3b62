import type { MemberFile } from "#shared/domain/audience.ts";
import { type DecisionReader, decisionReadersIn } from "#shared/domain/conclusions/decision-readers.ts";
import { memberFiles } from "./audience-store.ts";

/** Of more countries than this, all are read and some are left out: pages of a list cost less than one query to each. */
const PICKED = 20;

interface Asked {
  readonly countries?: readonly string[];
  /** Delegates who are told whatever they are in their delegation, since it is about them. */
  readonly also?: readonly string[];
}

/**
 * Those who are told of decisions: of the countries named, or of every member that was invited. From lists that may lag
 * by a moment; who reads is asked again when the mail is sent.
 */
export const findDecisionReaders =
  (conferenceTable: string) =>
  async (conference: string, at: Date, { countries, also }: Asked = {}): Promise<DecisionReader[]> => {
    const picked = countries !== undefined && countries.length <= PICKED ? { countries } : {};
    const isMeant = ({ member, delegation }: MemberFile) =>
      countries === undefined ? delegation !== undefined : countries.includes(member.country);
    const readers: DecisionReader[] = [];
    for await (const file of wholeFiles(memberFiles(conferenceTable, conference, picked)))
      if (isMeant(file)) readers.push(...decisionReadersIn(file, at, also));
    return readers;
  };

/** A large delegation comes in parts: only together they show who shares an address. */
async function* wholeFiles(files: AsyncIterable<MemberFile>): AsyncGenerator<MemberFile> {
  let whole: MemberFile | undefined;
  for await (const file of files) {
    if (whole?.member.country === file.member.country) {
      whole = { ...whole, delegates: [...whole.delegates, ...file.delegates] };
    } else {
      if (whole !== undefined) yield whole;
      whole = file;
    }
  }
  if (whole !== undefined) yield whole;
}
