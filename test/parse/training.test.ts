import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/parse/bytes.ts';
import { mix } from '../../src/parse/hash.ts';
import { LinearModel } from '../../src/parse/linear.ts';
import { Learner } from '../../tools/train-tagger-learner.ts';

describe('feature hashes', () => {
  it('keep the values of neighbouring templates apart', () => {
    const seen = new Set<number>();
    for (let template = 1000; template < 1120; template++) {
      for (let value = 0; value < 100; value++) seen.add(mix(mix(template, value), value % 7));
    }
    expect(seen.size).toBe(120 * 100);
  });
});

describe('a learner', () => {
  const features = Int32Array.from({ length: 40 }, (_, i) => mix(9, i));

  function trained(): Learner {
    const learner = new Learner(4);
    for (let i = 0; i < features.length; i++) {
      for (let k = 0; k <= i % 4; k++) {
        learner.tick();
        learner.update(features.subarray(i, i + 1), 1, i % 5, 5 + (i % 3));
      }
    }
    return learner;
  }

  it('is read back with the same order of scores', () => {
    const learner = trained();
    const writer = new ByteWriter();
    learner.write(writer, { levels: 100, most: 1000 });
    const model = new LinearModel(new ByteReader(writer.done()));
    const averaged = learner.averaged();
    for (let i = 0; i < features.length; i++) {
      const [own, read] = [new Float64Array(8), new Float64Array(8)];
      averaged.score(features.subarray(i, i + 1), 1, own);
      model.score(features.subarray(i, i + 1), 1, read);
      expect(read.indexOf(Math.max(...read))).toBe(i % 5);
      expect(read.indexOf(Math.min(...read))).toBe(own.indexOf(Math.min(...own)));
    }
    const none = new Float64Array(8);
    model.score(Int32Array.from([mix(10, 1), 0]), 2, none);
    expect([...none]).toEqual(new Array(8).fill(0));
  });

  it('keeps the largest weights only, when told so', () => {
    const writer = new ByteWriter();
    const all = trained().write(new ByteWriter(), { levels: 100, most: 1000 });
    const kept = trained().write(writer, { levels: 100, most: 20 });
    expect(kept.weights).toBeLessThan(all.weights);
    expect(() => new LinearModel(new ByteReader(writer.done()))).not.toThrow();
  });
});
