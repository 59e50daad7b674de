import { Problem } from "../../api/problem";

/**
 * One thing that comes from the server: not yet there, there, or a problem. A new `run` gives up the
 * one before it, and what was there stays on the page until the new answer has come.
 */
export class Loading<Value> {
  value = $state.raw<Value>();
  problem = $state.raw<Problem>();
  busy = $state(false);
  private current: AbortController | undefined;
  private work: ((signal: AbortSignal) => Promise<Value>) | undefined;

  async run(work: (signal: AbortSignal) => Promise<Value>): Promise<void> {
    this.current?.abort();
    const mine = new AbortController();
    this.current = mine;
    this.work = work;
    this.busy = true;
    try {
      const value = await work(mine.signal);
      if (mine.signal.aborted) return;
      this.value = value;
      this.problem = undefined;
    } catch (error) {
      if (mine.signal.aborted) return;
      this.problem = error instanceof Problem ? error : new Problem(500, "client.failed");
      if (!(error instanceof Problem)) console.error(error);
    }
    this.busy = false;
  }

  /** The same once more, after a problem. */
  async again(): Promise<void> {
    if (this.work) await this.run(this.work);
  }

  /** Gives up; for when the page is left. */
  stop(): void {
    this.current?.abort();
  }
}
