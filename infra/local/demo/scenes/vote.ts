import { castBallotRoute } from "#shared/contracts/ballots.ts";
import { closeVoteRoute } from "#shared/contracts/votes.ts";
import { ballotsOf, type PlannedBallot } from "../ballots.ts";
import { CALENDAR } from "../conference-plan.ts";
import type { Stage } from "../stage.ts";
import { putQuestion } from "./meet.ts";
import { type ReadyHead, withCode, withCodes } from "./with-codes.ts";

interface Voter extends PlannedBallot {
  readonly head: ReadyHead;
}

/** A recorded vote on the second text: every head casts a ballot with the code of a mail. */
export const vote = async (stage: Stage): Promise<void> => {
  const { api, inbox, params, progress } = stage;
  await stage.moveClockTo(CALENDAR.voteOpened);
  const before = inbox.mails.length;
  const id = await progress.step(
    "The chair opens a recorded vote",
    async () => {
      const { votes = [] } = await putQuestion(stage, "darknet", { mode: "vote", method: "recorded" });
      await stage.mailsArrive();
      return votes[0] as string;
    },
    () => `${inbox.mails.length - before} mails`,
  );
  const voters = await castAll(stage, id);

  await stage.moveClockTo(CALENDAR.ballotsChanged);
  await progress.step(
    "One changes its ballot",
    () => changeBallot(stage, id, voters[1] as Voter),
    () => (voters[1] as Voter).country,
  );

  await stage.moveClockTo(CALENDAR.voteClosed);
  await progress.step(
    "The chair closes the vote, and it is counted",
    async () => {
      const as = await stage.staff("chair");
      const closed = await api.call(closeVoteRoute, { as, params: { ...params, vote: id }, body: {} });
      // The code is good, and it is too late for it.
      const late = await withCode(stage, (voters[0] as Voter).country, "ballot");
      await api.refuses("vote-closed", castBallotRoute, ballotOf(id, late, { choice: "NO", replaces: 1 }));
      return closed;
    },
    ({ tally }) => tally?.arithmetic ?? "not counted",
  );
};

const castAll = async (stage: Stage, id: string): Promise<Voter[]> => {
  const { progress, cast } = stage;
  const ballots = ballotsOf(cast);
  const countries = ballots.map(({ country }) => country);
  const heads = await progress.step(
    "Heads of delegations have their codes mailed",
    (tick) => withCodes(stage, countries, "ballot", tick),
    (all) => `${all.length} codes`,
  );
  const voters = ballots.map((ballot, at) => ({ ...ballot, head: heads[at] as ReadyHead }));
  const [impatient, ...others] = voters as [Voter, ...Voter[]];
  await progress.step(
    "They cast their ballots; a contact may not, and who clicks twice has voted once",
    async (tick) => {
      await contactTries(stage, id, impatient);
      await clickTwice(stage, id, impatient);
      await stage.each(others, ({ head, choice }) => castBallot(stage, id, head, { choice }), tick);
      await stage.mailsArrive();
    },
    () => `${voters.length} ballots`,
  );
  return voters;
};

const ballotOf = (id: string, { session, code }: ReadyHead, body: { choice: Voter["choice"]; replaces?: number }) => ({
  ...{ as: session, params: { vote: id } },
  body: { code, ...body },
});

const castBallot = ({ api }: Stage, ...ballot: Parameters<typeof ballotOf>) =>
  api.call(castBallotRoute, ballotOf(...ballot));

/** Contacts read of votes; to vote is for the head. */
const contactTries = async (stage: Stage, id: string, { country, choice, head }: Voter): Promise<void> => {
  const session = await stage.open(country);
  await stage.api.refuses("not-allowed", castBallotRoute, ballotOf(id, { ...head, session }, { choice }));
};

const clickTwice = async ({ api }: Stage, id: string, { head, choice }: Voter): Promise<void> => {
  const click = () => api.mayRefuse("already-voted", castBallotRoute, ballotOf(id, head, { choice }));
  const refused = (await Promise.all([click(), click()])).filter((wasRefused) => wasRefused).length;
  if (refused !== 1) throw new Error(`Of two ballots sent at once, ${2 - refused} were taken and not 1.`);
};

/** With a code of its own, and saying which ballot it replaces. */
const changeBallot = async (stage: Stage, id: string, { country }: Voter): Promise<void> => {
  const head = await withCode(stage, country, "ballot");
  await castBallot(stage, id, head, { choice: "ABSTAIN", replaces: 1 });
  await stage.mailsArrive();
};
