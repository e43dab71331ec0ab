/** A server that went away is started again this often within the period (milliseconds). */
export const MOST_RESTARTS = 5;
export const RESTART_PERIOD = 3 * 60 * 1000;

/** Counts how often the server went away. */
export interface RestartBudget {
  /** The server went away at `time` (milliseconds): is it to be started again? After a no the count begins anew. */
  spend(time: number): boolean;
}

/** A budget of which nothing is spent yet. */
export function createRestartBudget(): RestartBudget {
  let times: number[] = [];
  return {
    spend: (time) => {
      times = [...times.filter((each) => time - each < RESTART_PERIOD), time];
      if (times.length <= MOST_RESTARTS) return true;
      times = [];
      return false;
    },
  };
}
