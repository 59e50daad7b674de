import { Problem } from "../../api/problem";

/** Milliseconds between tries without a connection; the last one repeats. */
const pauses = [3_000, 6_000, 12_000, 30_000] as const;

/**
 * One thing that goes to the server. Without a connection it is tried again by itself, at once when
 * the browser is back online, until it arrives or `stop` is called. `work` must be safe to repeat:
 * the same Idempotency-Key each time.
 */
export class Sending {
  busy = $state(false);
  /** Waits for a connection; what was typed is not lost. */
  waiting = $state(false);
  problem = $state.raw<Problem>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wake: (() => void) | undefined;
  private stopped = false;

  /** The answer; undefined if it was refused (`problem` says why) or given up. */
  async run<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.stopped = false;
    this.problem = undefined;
    const answer = await this.tried(work);
    this.busy = false;
    this.waiting = false;
    return answer;
  }

  private async tried<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
    for (let count = 0; !this.stopped; count += 1) {
      try {
        const answer = await work();
        this.problem = undefined;
        return answer;
      } catch (error) {
        this.problem = problemOf(error);
        if (!this.problem.isOffline) return undefined;
        this.waiting = true;
        await this.pause(pauses[Math.min(count, pauses.length - 1)] ?? 0);
      }
    }
    return undefined;
  }

  private pause(length: number): Promise<void> {
    return new Promise((resolve) => {
      this.wake = () => {
        clearTimeout(this.timer);
        globalThis.removeEventListener?.("online", this.again);
        resolve();
      };
      this.timer = setTimeout(this.wake, length);
      globalThis.addEventListener?.("online", this.again);
      if (this.stopped) this.wake();
    });
  }

  /** Tries at once instead of waiting. */
  again = (): void => this.wake?.();

  /** Gives up waiting; for when the page is left or the reader says so. */
  stop = (): void => {
    this.stopped = true;
    this.wake?.();
  };
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  console.error(error);
  return new Problem(500, "client.failed");
}
