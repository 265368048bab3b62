/** How many mails the account may send. */
export interface SendLimit {
  readonly perSecond: number;
  readonly perDay: number;
  /** Whether so many more may leave now; those that may are counted. */
  take(recipients: number): boolean;
}

const WINDOW = 1_000;

/** As SES counts: recipients within any second, by a clock that nobody moves. */
export const sendLimit = (perSecond: number, perDay = 1_000_000): SendLimit => {
  const times: number[] = [];
  return {
    perSecond,
    perDay,
    take: (recipients) => {
      const now = performance.now();
      while (times[0] !== undefined && times[0] <= now - WINDOW) times.shift();
      if (times.length + recipients > perSecond) return false;
      for (let recipient = 0; recipient < recipients; recipient++) times.push(now);
      return true;
    },
  };
};
