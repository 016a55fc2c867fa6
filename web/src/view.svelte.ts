import { addDays, isDay } from './api/day.ts';

export type Screen = 'map' | 'review' | 'reader';
export type Layer = 'points' | 'areas' | 'roads' | 'exposure' | 'reports';
export const LAYERS: readonly Layer[] = ['points', 'areas', 'roads', 'exposure', 'reports'];
const SHOWN: readonly Layer[] = ['points', 'areas', 'roads'];

/** Everything an address says: a link to it shows the same. Kept in the address bar, so back and forward work. */
class View {
  screen = $state<Screen>('map');
  at = $state('');
  known = $state('');
  /** The two ends move together until split. */
  split = $state(false);
  place = $state<string | null>(null);
  report = $state<string | null>(null);
  /** The claim open for review. */
  claim = $state<string | null>(null);
  /** The sentence a report is opened at, as offsets of its text. */
  quote = $state<{ start: number; end: number } | null>(null);
  layers = $state<Layer[]>([...SHOWN]);
  theme = $state<'light' | 'dark'>('light');

  /** First and last day of the axis. */
  first = $state('');
  last = $state('');

  constructor() {
    const stored = localStorage.getItem('marchland.theme');
    const dark = matchMedia('(prefers-color-scheme: dark)');
    this.theme = stored === 'light' || stored === 'dark' ? stored : dark.matches ? 'dark' : 'light';
    this.read();
    addEventListener('popstate', () => this.read());
    addEventListener('hashchange', () => this.read());
  }

  read(): void {
    const url = new URL(location.href);
    const q = url.searchParams;
    // "#review/ID" is the short form for chats and mails
    const path = /^#review(\/|$)/.test(url.hash) ? url.hash : url.pathname;
    const [screen, id] = path.slice(1).split('/');
    this.screen = screen === 'reader' || screen === 'review' ? screen : 'map';
    this.report = this.screen === 'reader' && id ? decodeURIComponent(id) : null;
    this.claim = this.screen === 'review' && id ? decodeURIComponent(id) : null;
    const quote = /^(\d+)-(\d+)$/.exec(q.get('quote') ?? '');
    this.quote = quote ? { start: Number(quote[1]), end: Number(quote[2]) } : null;
    if (isDay(q.get('at'))) this.at = q.get('at')!;
    if (isDay(q.get('known'))) this.known = q.get('known')!;
    this.split = this.at !== this.known;
    this.place = q.get('place');
    const layers = q.get('layers');
    this.layers = layers === null ? [...SHOWN] : LAYERS.filter((l) => layers.split(',').includes(l));
    const theme = q.get('theme');
    if (theme === 'light' || theme === 'dark') this.theme = theme;
  }

  get address(): string {
    const q = new URLSearchParams();
    if (this.at) q.set('at', this.at);
    if (this.known) q.set('known', this.known);
    if (this.place && this.screen === 'map') q.set('place', this.place);
    if (this.layers.join() !== SHOWN.join()) q.set('layers', this.layers.join(','));
    if (this.quote && this.screen === 'reader') q.set('quote', `${this.quote.start}-${this.quote.end}`);
    if (this.layers.length === 0) q.set('layers', 'none');
    const id = this.screen === 'reader' ? this.report : this.screen === 'review' ? this.claim : null;
    const path = this.screen === 'map' ? '/' : `/${this.screen}${id ? `/${encodeURIComponent(id)}` : ''}`;
    return `${path}?${q}`;
  }

  /** Puts the present state into the address bar; `push` when it is a step a person would go back from. */
  write(push = false): void {
    if (this.address === location.pathname + location.search + location.hash) return;
    history[push ? 'pushState' : 'replaceState'](null, '', this.address);
  }

  go(screen: Screen, report: string | null = null, quote: { start: number; end: number } | null = null): void {
    this.screen = screen;
    this.report = report;
    this.quote = quote;
    this.write(true);
  }

  /** The queue with this claim open; `push` when a person would go back from it. */
  review(claim: string | null, push = false): void {
    this.screen = 'review';
    this.claim = claim;
    this.write(push);
  }

  /** The map with this place's evidence open. */
  open(place: string | null): void {
    this.screen = 'map';
    this.place = place;
    this.write(true);
  }

  clamp(day: string): string {
    return day < this.first ? this.first : day > this.last ? this.last : day;
  }

  setAt(day: string): void {
    this.at = this.clamp(day);
    if (!this.split) this.known = this.at;
    this.write();
  }

  setKnown(day: string): void {
    this.known = this.clamp(day);
    if (!this.split) this.at = this.known;
    this.write();
  }

  step(days: number): void {
    if (this.split) this.setAt(addDays(this.at, days));
    else this.setKnown(addDays(this.known, days));
  }

  toggle(layer: Layer): void {
    this.layers = LAYERS.filter((l) => (l === layer ? !this.layers.includes(l) : this.layers.includes(l)));
    this.write();
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.theme = theme;
    localStorage.setItem('marchland.theme', theme);
  }
}

export const view = new View();
