import { fold } from '../lib/fold.ts';
import type { Instant } from '../lib/time.ts';
import type { Claim } from '../model/claim.ts';
import type { DecisionAction, Entry } from '../model/entry.ts';
import { contentId } from './entry.ts';

/** A person's act that can be taken back, in the one order that does not depend on arrival. */
export interface Act {
  hash: string;
  id: string;
  recorded: Instant;
  author: string;
  action: DecisionAction;
}

export function actOf(entry: Entry): Act | null {
  if (entry.body.kind !== 'decision') return null;
  return {
    hash: entry.hash,
    id: contentId(entry),
    recorded: Date.parse(entry.recorded),
    author: entry.author,
    action: entry.body.action,
  };
}

const inOrder = (a: Act, b: Act) => a.recorded - b.recorded || (a.id < b.id ? -1 : 1);

/** What one claim has become: nothing when rejected or merged, several when split. */
export interface Outcome {
  claim: Claim;
  reviewed: boolean;
}

/** All decisions, by what they are about. */
export class Decisions {
  readonly #onClaim = new Map<string, Act[]>();
  readonly #undos = new Map<string, Act[]>();
  readonly #grades = new Map<string, Act[]>();
  readonly #claimOf = new Map<string, string>();
  /** For a part that a split made: the claim it was split from. */
  readonly #parent = new Map<string, string>();

  /** Takes an act in; returns the claims it may change. */
  add(act: Act): string[] {
    const { action } = act;
    if (action.do === 'undo') {
      push(this.#undos, action.entry, act);
      return this.#claimsUnder(action.entry);
    }
    if (action.do === 'grade') {
      push(this.#grades, fold(action.source), act);
      return [];
    }
    const claim = action.do === 'add' ? action.to.id : action.claim;
    push(this.#onClaim, claim, act);
    this.#claimOf.set(act.hash, claim).set(act.id, claim);
    if (action.do === 'split') for (const [i, to] of action.to.entries()) this.#parent.set(partId(claim, to, i), claim);
    return [this.rootOf(claim)];
  }

  /** The claim that a reader gave, of which this one is a part after splits. */
  rootOf(claim: string): string {
    const parent = this.#parent.get(claim);
    return parent === undefined || parent === claim ? claim : this.rootOf(parent);
  }

  /** Whether an act stood at a moment: done by then, and not taken back. */
  stands(act: Pick<Act, 'hash' | 'id' | 'recorded'>, at: Instant): boolean {
    return act.recorded <= at && !this.#undosOf(act).some((undo) => this.stands(undo, at));
  }

  /** Every moment at which an act may begin or cease to stand. */
  moments(act: Pick<Act, 'hash' | 'id' | 'recorded'>): Instant[] {
    return [act.recorded, ...this.#undosOf(act).flatMap((undo) => this.moments(undo))];
  }

  /** Whether some act is on this claim. */
  touches(claim: string): boolean {
    return this.#onClaim.has(this.rootOf(claim)) || this.#onClaim.has(claim);
  }

  /** Every moment at which a claim, or a part it was split into, may change; first the beginning of time. */
  momentsOf(claim: string): Instant[] {
    const seen = new Set<string>();
    const of = (id: string): Instant[] => {
      if (seen.has(id)) return [];
      seen.add(id);
      return this.of(id).flatMap((act) => [
        ...this.moments(act),
        ...(act.action.do === 'split' ? act.action.to.flatMap((to, i) => of(partId(id, to, i))) : []),
      ]);
    };
    return [...new Set([Number.NEGATIVE_INFINITY, ...of(claim)])].sort((a, b) => a - b);
  }

  get hasGrades(): boolean {
    return this.#grades.size > 0;
  }

  of(claim: string): readonly Act[] {
    return this.#onClaim.get(claim) ?? [];
  }

  /** What a claim had become at a moment. */
  outcome(claim: Claim, at: Instant): Outcome[] {
    return this.#outcome(claim, at, new Set());
  }

  /** The act that gave a source (its name folded) the grade it had at a moment. */
  grade(source: string, at: Instant): Act | null {
    return this.#standing(this.#grades.get(source) ?? [], at).at(-1) ?? null;
  }

  gradedSources(): string[] {
    return [...this.#grades.keys()];
  }

  /** Every moment at which some grade may change. */
  gradeMoments(): Instant[] {
    return [...this.#grades.values()].flat().flatMap((act) => this.moments(act));
  }

  #outcome(claim: Claim, at: Instant, seen: Set<string>): Outcome[] {
    let now: Outcome[] = [{ claim, reviewed: false }];
    if (seen.has(claim.id)) return now;
    seen.add(claim.id);
    let rejected = false;
    for (const { action } of this.#standing(this.of(claim.id), at)) {
      rejected = action.do === 'reject' || action.do === 'merge';
      if (action.do === 'edit') now = [{ claim: { ...action.to, id: claim.id }, reviewed: true }];
      else if (action.do === 'split')
        now = action.to.flatMap((to, i) =>
          this.#outcome({ ...to, id: partId(claim.id, to, i) }, at, seen).map((o) => ({
            ...o,
            reviewed: true,
          })),
        );
      else now = now.map((o) => ({ ...o, reviewed: true }));
    }
    return rejected ? [] : now;
  }

  #standing(acts: readonly Act[], at: Instant): Act[] {
    return acts.filter((act) => act.action.do !== 'add' && this.stands(act, at)).sort(inOrder);
  }

  #undosOf({ hash, id }: Pick<Act, 'hash' | 'id'>): Act[] {
    return [...(this.#undos.get(hash) ?? []), ...(this.#undos.get(id) ?? [])];
  }

  #claimsUnder(target: string): string[] {
    const claim = this.#claimOf.get(target);
    if (claim) return [this.rootOf(claim)];
    const undone = [...this.#undos].find(([, acts]) => acts.some((act) => act.hash === target || act.id === target));
    return undone ? this.#claimsUnder(undone[0]) : [];
  }
}

/** The id of the nth part of a split claim: its own, unless it was given that of the whole. */
function partId(whole: string, part: Claim, n: number): string {
  return part.id === whole ? `${whole}/${n + 1}` : part.id;
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
