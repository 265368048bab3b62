import { randomUUID } from "node:crypto";
import type { Decide } from "../access/decide.ts";
import { type Principal, roleByArn } from "../access/roles.ts";
import type { Clock } from "../clock.ts";
import type { Functions } from "../functions/functions.ts";
import { readJsonFile, writeJsonFile } from "../json-file.ts";
import type { Deployment, Resource } from "../template/deployment.ts";
import type { Pump } from "./pump.ts";
import { type NextTime, readSchedule } from "./schedule-times.ts";

interface Options {
  readonly deployment: Deployment;
  readonly roles: ReadonlyMap<string, Principal>;
  readonly decide: Decide;
  readonly functions: Functions;
  readonly clock: Clock;
  readonly stateFile: string;
  readonly log: (line: string) => void;
}

interface Job {
  readonly name: string;
  readonly next: NextTime;
  run(at: number): Promise<void>;
}

const LONGEST_SLEEP = 60_000;

/**
 * Runs schedules by the clock of the cloud. When the clock jumps over several times of one schedule, it runs
 * once: two weeks of minutes would be twenty thousand runs, and a late run has to do the work of all.
 */
export const startSchedulePump = (options: Options): Pump => {
  const { clock, stateFile, log } = options;
  const jobs = readJobs(options);
  const kept = readJsonFile<Record<string, number>>(stateFile) ?? {};
  const due = new Map(jobs.map((job) => [job, kept[job.name] ?? job.next(clock.now())]));
  let timer: NodeJS.Timeout | undefined;
  let running = 0;
  let stopped = false;

  let written = "";
  const keep = () => {
    const times = Object.fromEntries([...due].map(([{ name }, at]) => [name, at]));
    const text = JSON.stringify(times);
    if (text !== written) writeJsonFile(stateFile, times);
    written = text;
  };

  const look = () => {
    clearTimeout(timer);
    if (stopped || jobs.length === 0) return;
    const now = clock.now();
    for (const job of jobs) {
      const next = job.next(now);
      const at = due.get(job);
      if (at === undefined || at > now) {
        // Where the clock was set back, the next time is nearer than the one that was waited for.
        if (next !== undefined && (at === undefined || next < at)) due.set(job, next);
        continue;
      }
      due.set(job, next);
      running++;
      job
        .run(at)
        .catch((error: Error) => log(`${job.name}: ${error.message}`))
        .finally(() => running--);
    }
    keep();
    const soonest = Math.min(...[...due.values()].map((at) => at ?? Number.POSITIVE_INFINITY));
    timer = setTimeout(look, Math.max(0, Math.min(LONGEST_SLEEP, soonest - now)));
  };
  const deaf = clock.onMove(look);
  look();

  return {
    wake: look,
    isIdle: () => running === 0,
    stop: async () => {
      stopped = true;
      deaf();
      clearTimeout(timer);
    },
  };
};

const readJobs = ({ deployment, functions, roles, decide }: Options): Job[] => {
  const schedules = deployment
    .ofType("AWS::Scheduler::Schedule")
    .filter(({ properties }) => properties.State !== "DISABLED");
  const rules = deployment
    .ofType("AWS::Events::Rule")
    .filter(({ properties }) => properties.ScheduleExpression && properties.State !== "DISABLED");

  return [
    ...schedules.map((schedule) => {
      const { ScheduleExpression, ScheduleExpressionTimezone, Target } = schedule.properties;
      return {
        name: schedule.logicalId,
        next: readSchedule(ScheduleExpression, ScheduleExpressionTimezone),
        run: async () => {
          const forbidden = await decide(roleByArn(roles, Target.RoleArn), {
            action: "lambda:InvokeFunction",
            resource: Target.Arn,
          });
          if (forbidden) throw new Error(forbidden);
          const outcome = await functions.byArn(Target.Arn).invoke(Target.Input ? JSON.parse(Target.Input) : {});
          if ("failure" in outcome) throw new Error(outcome.failure.errorMessage);
        },
      };
    }),
    ...rules.map((rule) => ({
      name: rule.logicalId,
      next: readSchedule(rule.properties.ScheduleExpression),
      run: async (at: number) => {
        for (const { Arn, Input } of rule.properties.Targets ?? [])
          await functions.byArn(Arn).invoke(Input ? JSON.parse(Input) : scheduledEvent(deployment, rule, at));
      },
    })),
  ];
};

const scheduledEvent = ({ place }: Deployment, { arn }: Resource, at: number) => ({
  version: "0",
  id: randomUUID(),
  "detail-type": "Scheduled Event",
  source: "aws.events",
  account: place.account,
  time: new Date(at).toISOString().replace(/\.\d+Z$/, "Z"),
  region: place.region,
  resources: [arn],
  detail: {},
});
