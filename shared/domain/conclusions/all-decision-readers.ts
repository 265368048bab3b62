import type { ReadMembers } from "../addressees.ts";
import type { MemberFile } from "../audience.ts";
import { type DecisionReader, decisionReadersIn } from "./decision-readers.ts";

/** Of more countries than this, all are read and some are left out: pages of a list cost less than one query to each. */
const PICKED = 20;

/** Whom to look for: those of the countries named; of every member that was invited, where none is. */
export interface DecisionReadersWanted {
  readonly countries?: readonly string[];
  /** Of every member that was invited besides. */
  readonly andInvited?: true;
  /** Delegates who are told though they do not act, since it is about them. */
  readonly also?: readonly string[];
}

/** All who are told of decisions, member by member. */
export const allDecisionReaders = async (
  read: ReadMembers,
  conference: string,
  at: Date,
  { countries, andInvited, also }: DecisionReadersWanted = {},
): Promise<DecisionReader[]> => {
  const withInvited = andInvited || countries === undefined;
  const picked = !withInvited && countries.length <= PICKED ? { countries } : {};
  const isMeant = ({ member, delegation }: MemberFile) =>
    countries?.includes(member.country) || (withInvited && delegation !== undefined);
  const readers: DecisionReader[] = [];
  for await (const file of wholeFiles(read(conference, picked)))
    if (isMeant(file)) readers.push(...decisionReadersIn(file, at, also));
  return readers;
};

/** A large delegation comes in parts: only together they show who shares an address. */
async function* wholeFiles(files: ReturnType<ReadMembers>): AsyncGenerator<MemberFile> {
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
