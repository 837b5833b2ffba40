import { StoreUnavailableError, type Store } from '../../data/store.js';

type Call = (...args: never[]) => Promise<unknown>;
type Ill = (call: string) => 'away' | 'silent' | 'lost' | Error | undefined;

/** Nothing that could come is waited for. */
const LITTLE_MS = 100;

/** Stands before a real store and lets a test make it ill. */
export class IllStore {
  /** What a call meets now: no answer at all, a refusal, a refusal after it was done, or an error of our own making. */
  ill: Ill = () => undefined;
  private readonly waiting: (() => void)[] = [];

  /** As the bot has with its store, and little as long as a call hangs: for a test that need not know how much. */
  readonly patience = (ms: number): number => (this.waiting.length > 0 ? Math.min(ms, LITTLE_MS) : ms);

  readonly before = (real: Store): Store =>
    Object.fromEntries(
      Object.entries(real).map(([name, call]: [string, Call]) => [name, this.wrapped(name, call)]),
    ) as Store;

  /** Healthy again; what hung is given up. */
  heals(): void {
    this.ill = () => undefined;
    for (const release of this.waiting.splice(0)) release();
  }

  private wrapped(name: string, call: Call): Call {
    return async (...args) => {
      const ill = name === 'close' ? undefined : this.ill(name);
      if (ill === undefined) return call(...args);
      if (ill instanceof Error) throw ill;
      if (ill === 'lost') await call(...args);
      if (ill === 'silent') await new Promise<void>((release) => this.waiting.push(release));
      throw new StoreUnavailableError('the store is away');
    };
  }
}
