import { mix } from './hash.ts';
import { LEFT_SET, LEFT1, LEFT2, LEFTS, MARKER, REL, RIGHT_SET, RIGHT1, RIGHT2, RIGHTS, type State } from './state.ts';

/** The words of a sentence as numbers, the artificial root last. */
export interface Input {
  n: number;
  lexical: Int32Array;
  tags: Int32Array;
  /** Broad classes of sense. */
  broad: Int32Array;
}

export const MOST_FEATURES = 128;

/** The features of a state; returns how many were written to `out`. */
export function parseFeatures(input: Input, s: State, out: Int32Array): number {
  const { lexical, tags, broad, n } = input;
  const W = (i: number) => (i < 0 || i > n ? 11 : lexical[i]!);
  const T = (i: number) => (i < 0 || i > n ? 251 : tags[i]!);
  const B = (i: number) => (i < 0 || i > n ? 5 : broad[i]!);
  const R = (i: number) => (i < 0 ? 253 : s.get(i, REL) + 1);

  const s0 = s.under(0);
  const s1 = s.under(1);
  const s2 = s.under(2);
  const b0 = s.buffer;
  const b1 = b0 + 1 <= n ? b0 + 1 : -1;
  const b2 = b0 + 2 <= n ? b0 + 2 : -1;
  const s0l1 = s.get(s0, LEFT1);
  const s0l2 = s.get(s0, LEFT2);
  const s0r1 = s.get(s0, RIGHT1);
  const s0r2 = s.get(s0, RIGHT2);
  const s1l1 = s.get(s1, LEFT1);
  const s1r1 = s.get(s1, RIGHT1);
  const s1r2 = s.get(s1, RIGHT2);
  const b0l1 = s.get(b0, LEFT1);
  const b0l2 = s.get(b0, LEFT2);

  const s0w = W(s0);
  const s1w = W(s1);
  const b0w = W(b0);
  const b1w = W(b1);
  const s0t = T(s0);
  const s1t = T(s1);
  const s2t = T(s2);
  const b0t = T(b0);
  const b1t = T(b1);
  const b2t = T(b2);
  const s0wt = mix(s0w, s0t);
  const s1wt = mix(s1w, s1t);
  const b0wt = mix(b0w, b0t);
  const s0b0 = mix(mix(1, s0t), b0t);
  const s1s0 = mix(mix(2, s1t), s0t);
  const d0 = s0 < 0 ? 0 : distance(b0 - s0);
  const d1 = s1 < 0 ? 0 : distance(s0 - s1);
  const s0lv = s.get(s0, LEFTS);
  const s0rv = s.get(s0, RIGHTS);
  const s1rv = s.get(s1, RIGHTS);
  const b0lv = s.get(b0, LEFTS);
  const s0ls = s.get(s0, LEFT_SET);
  const s0rs = s.get(s0, RIGHT_SET);
  const s1ls = s.get(s1, LEFT_SET);
  const s1rs = s.get(s1, RIGHT_SET);
  const b0ls = s.get(b0, LEFT_SET);
  const m0 = W(s.get(s0, MARKER));
  const m1 = W(s.get(s1, MARKER));
  const mb = W(s.get(b0, MARKER));

  let k = 0;
  let id = 1000;
  const f1 = (a: number) => {
    out[k++] = mix(id++, a);
  };
  const f2 = (a: number, b: number) => {
    out[k++] = mix(mix(id++, a), b);
  };
  const f3 = (a: number, b: number, c: number) => {
    out[k++] = mix(mix(mix(id++, a), b), c);
  };

  f1(s0w);
  f1(s0t);
  f1(s0wt);
  f1(s1w);
  f1(s1t);
  f1(s1wt);
  f1(b0w);
  f1(b0t);
  f1(b0wt);
  f1(b1w);
  f1(b1t);
  f2(b1w, b1t);
  f1(s2t);
  f2(W(s2), s2t);
  f1(b2t);

  f2(s0wt, b0wt);
  f2(s0wt, b0t);
  f2(s0t, b0wt);
  f2(s0w, b0w);
  f1(s0b0);
  f2(s0b0, d0);
  f2(s1wt, s0wt);
  f2(s1wt, s0t);
  f2(s1t, s0wt);
  f2(s1w, s0w);
  f1(s1s0);
  f2(s1s0, d1);
  f2(s1t, b0t);
  f2(s1wt, b0t);
  f2(s1t, b0wt);
  f2(b0t, b1t);
  f2(b0wt, b1t);
  f2(b0t, mix(b1w, b1t));
  f2(s0t, b1t);

  f2(s0b0, b1t);
  f3(s0b0, b1t, b2t);
  f3(b0t, b1t, b2t);
  f2(s1s0, b0t);
  f3(s1s0, b0t, b1t);
  f2(s1s0, b0wt);
  f3(s1wt, s0t, b0t);
  f3(s1t, s0wt, b0t);
  f2(s2t, s1s0);
  f3(s2t, s1s0, b0t);

  f2(s0w, d0);
  f2(b0w, d0);
  f2(s0t, d0);
  f2(b0t, d0);

  f3(s0t, s0lv, s0rv);
  f2(s1t, s1rv);
  f2(b0t, b0lv);

  f3(s0t, T(s0l1), R(s0l1));
  f3(s0t, T(s0r1), R(s0r1));
  f3(s1t, T(s1l1), R(s1l1));
  f3(s1t, T(s1r1), R(s1r1));
  f3(b0t, T(b0l1), R(b0l1));
  f2(s0t, W(s0l1));
  f2(s0t, W(s0r1));
  f2(s1t, W(s1r1));
  f2(b0t, W(b0l1));
  f3(s0t, R(s0l1), R(s0l2));
  f3(s0t, R(s0r1), R(s0r2));
  f3(s1t, R(s1r1), R(s1r2));
  f3(b0t, R(b0l1), R(b0l2));
  f2(s0b0, T(s0l1));
  f2(s0b0, T(s0r1));
  f3(s0b0, T(b0l1), R(b0l1));
  f2(s1s0, T(s1l1));
  f3(s1s0, T(s1r1), R(s1r1));
  f3(s1s0, T(s0l1), R(s0l1));
  f3(s1s0, T(s0r1), R(s0r1));

  f2(s0wt, s0ls);
  f2(s0t, s0rs);
  f2(s0wt, s0rs);
  f2(s1t, s1rs);
  f2(s1wt, s1rs);
  f2(s1wt, s1ls);
  f2(b0t, b0ls);
  f2(b0wt, b0ls);
  f2(s1s0, mix(s1rs, s0ls));
  f2(s0b0, b0ls);
  f2(s1s0, s0ls);

  f2(s1wt, m0);
  f2(s1s0, m0);
  f3(s1w, m0, s0w);
  f3(mix(s2t, s1t), m0, s0t);
  f2(s0wt, m0);
  f3(s0t, m0, b0t);
  f3(mix(s1t, s0t), m0, b0wt);
  f3(s0t, mb, b0t);
  f3(s1s0, m1, m0);
  f3(s0b0, B(s0), B(b0));
  f3(s1s0, B(s1), B(s0));
  f3(m0, B(s0), s1t);
  f3(m0, B(s0), B(s1));
  f3(m0, B(s0), s1w);
  f3(m0, mix(B(s0), B(s1)), B(s2));
  f2(B(s0), s0b0);
  f2(B(b0), s0b0);
  f3(s1s0, B(s0), b0t);
  f3(B(s1), B(s0), B(b0));
  f2(s1s0, W(s0 - 1));
  f3(s0t, T(s0 - 1), T(s0 + 1));
  f3(s1t, T(s1 + 1), s0t);
  f2(s0b0, T(b0 - 1));
  f2(s0wt, s0lv);
  f2(s0wt, s0rv);
  f2(s1wt, s1rv);
  f3(s0t, T(s0l1), T(s0l2));
  f3(s0t, T(s0r1), T(s0r2));
  f3(s1t, T(s1r1), T(s1r2));
  f3(b0t, T(b0l1), T(b0l2));
  f2(b0wt, b0lv);
  return k;
}

const distance = (d: number) => (d < 6 ? d : d < 11 ? 6 : 7);
