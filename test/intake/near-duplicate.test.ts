import { describe, expect, it } from 'vitest';
import { DuplicateIndex, signature, similarity } from '../../src/intake/near-duplicate.ts';

const original =
  'Officials in the north said on Sunday that insurgents had entered the city from three directions and that fighting was under way near the governor’s compound. Residents said shops were shut and families were leaving by the eastern road. A council member said the police headquarters had been lost by noon, while the ministry in the capital said reinforcements were on their way and the city would not fall.';
const reprint = original
  .replace('on Sunday', 'Sunday')
  .replace('shops were shut', 'shops had closed')
  .replace('by noon', 'by midday');
const other =
  'The health ministry opened a new hospital in the western province on Sunday, with room for two hundred patients. Officials said the building had taken four years and that doctors would arrive within a month, and thanked the donors who had paid for it and the builders who had finished it in spite of the winter.';

describe('near-duplicates', () => {
  it('puts a reprint with some words changed into the group of the original', () => {
    const index = new DuplicateIndex();
    expect(index.add('a', original)).toBe('a');
    expect(index.add('b', other)).toBe('b');
    expect(index.add('c', reprint)).toBe('a');
  });

  it('gives the same group again for the same report', () => {
    const index = new DuplicateIndex();
    index.add('a', original, 'g');
    expect(index.add('a', original)).toBe('g');
  });

  it('tells copies from reports of another story', () => {
    expect(similarity(signature(original), signature(reprint))).toBeGreaterThan(0.5);
    expect(similarity(signature(original), signature(other))).toBeLessThan(0.1);
    expect(similarity(signature(original), signature(original))).toBe(1);
  });

  it('finds a copy that quotes the whole with an own first paragraph', () => {
    const index = new DuplicateIndex();
    index.add('a', original);
    expect(index.add('d', `The following is from our partner. ${original}`)).toBe('a');
  });
});
