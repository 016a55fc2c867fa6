import { api, type Decided, type DecisionAction, type Moment, type Waiting } from '../api/client.ts';
import { desk } from '../desk.svelte.ts';
import { view } from '../view.svelte.ts';
import { claimWords } from './words.ts';

/** Rows of a queue that are shown; the others move up as these are decided on. */
const SHOWN = 200;
const AUTHOR = 'marchland.author';
const DONE: Record<DecisionAction['do'], string> = {
  accept: 'Accepted',
  reject: 'Rejected',
  edit: 'Edited',
  merge: 'Merged',
  split: 'Split',
  add: 'Added',
  grade: 'Graded',
  undo: 'Taken back',
};

/** The queue at one moment, who reviews, and the decisions so far. */
class Review {
  /** Null until first read. */
  items = $state.raw<Waiting[] | null>(null);
  /** How many wait, of which `items` are the first. */
  total = $state(0);
  decisions = $state.raw<Decided[]>([]);
  error = $state<string | null>(null);
  busy = $state(false);
  author = $state(localStorage.getItem(AUTHOR) ?? '');
  /** What was done last, for the eye and for screen readers. */
  said = $state('');
  #asked = '';
  #reading: Promise<void> = Promise.resolve();

  /** Review is always by what is known now. */
  moment(at: string): Moment {
    return desk.ask({ at, known: desk.last });
  }

  /** Reads the queue, unless that of this log is read or being read. */
  load(at: string, head: string): Promise<void> {
    const key = `${at}|${head}`;
    if (key !== this.#asked) {
      this.#asked = key;
      this.#reading = this.#read(at, key);
    }
    return this.#reading;
  }

  async #read(at: string, key: string): Promise<void> {
    try {
      const [{ items, total }, decisions] = await Promise.all([api.queue(this.moment(at), SHOWN), api.decisions()]);
      if (this.#asked !== key) return;
      const old = this.items ?? [];
      this.items = items;
      this.total = total;
      this.decisions = decisions;
      this.error = null;
      this.#keepPlace(old);
    } catch (error) {
      if (this.#asked === key) this.error = (error as Error).message;
    }
  }

  retry(): void {
    this.error = null;
    this.#asked = '';
    if (desk.picture) void this.load(view.at, desk.picture.control.head);
    else location.reload();
  }

  get index(): number {
    return this.items?.findIndex((i) => i.claim.id === view.claim) ?? -1;
  }

  get item(): Waiting | null {
    return this.items?.[this.index] ?? null;
  }

  /** The last decision on a claim that stands. */
  decisionOn(claim: string): Decided | null {
    return this.decisions.find((d) => d.stands && 'claim' in d.action && d.action.claim === claim) ?? null;
  }

  /** What U takes back: this person's last decision that stands. */
  get undoable(): Decided | null {
    return this.decisions.find((d) => d.stands && d.action.do !== 'undo' && d.author === this.author) ?? null;
  }

  name(author: string): void {
    this.author = author.trim();
    localStorage.setItem(AUTHOR, this.author);
  }

  /** Opens the item `step` further down. */
  move(step: number): void {
    const items = this.items ?? [];
    if (!items.length) return;
    const from = this.index < 0 ? (step > 0 ? -1 : items.length) : this.index;
    const to = Math.min(items.length - 1, Math.max(0, from + step));
    view.review(items[to]!.claim.id);
  }

  /** Records a decision on the claim and opens the next; false, with `error` set, when it was not recorded. */
  async decide(action: DecisionAction): Promise<boolean> {
    if (this.busy || !this.author) return false;
    this.busy = true;
    try {
      await api.decide(action, this.author);
      const claim = 'claim' in action ? this.items?.find((i) => i.claim.id === action.claim)?.claim : null;
      const target = action.do === 'undo' ? this.decisions.find((d) => d.hash === action.entry) : null;
      await desk.refresh({ at: view.at, known: view.last });
      await this.load(view.at, desk.picture?.control.head ?? '');
      const what = claim ?? target?.claim;
      this.said = `${DONE[action.do]}: ${target ? `${DONE[target.action.do].toLowerCase()}, ` : ''}${what ? claimWords(what) : ''}. ${this.total} left.`;
      if (target?.claim && this.items?.some((i) => i.claim.id === target.claim!.id)) view.review(target.claim.id);
      return true;
    } catch (error) {
      this.said = `Not recorded: ${(error as Error).message}`;
      return false;
    } finally {
      this.busy = false;
    }
  }

  undo(decided: Decided | null = this.undoable): Promise<boolean> {
    if (!decided) {
      this.said = 'There is no decision of yours to take back.';
      return Promise.resolve(false);
    }
    return this.decide({ do: 'undo', entry: decided.hash, why: null });
  }

  /** When the open item has left the queue, the one that now stands where it stood is opened. */
  #keepPlace(old: readonly Waiting[]): void {
    if (view.screen !== 'review' || !view.claim || this.index >= 0) return;
    const was = old.findIndex((i) => i.claim.id === view.claim);
    if (was < 0) return;
    const next = this.items![Math.min(was, this.items!.length - 1)];
    view.review(next?.claim.id ?? null);
  }
}

export const review = new Review();
