import { describe, expect, it } from 'vitest';
import { noticeIn, takenBack } from '../../src/intake/notice.ts';
import { makeReport } from '../../src/intake/report.ts';

const report = (title: string, text: string, source = 'Wire A', published = '2024-05-02T10:00:00Z') =>
  makeReport({ file: null, title, text, source, published });
const error = report(
  'Town said to have fallen',
  'Rebels took the town on Thursday morning.',
  'Wire A',
  '2024-05-02T08:00:00Z',
);

describe('a notice that takes a report back', () => {
  const kill = report(
    'CORRECTION',
    'The report “Town said to have fallen” was wrong and has been withdrawn. The town was not taken.',
  );

  it('names the report it takes back', () => {
    expect(noticeIn(kill)?.titles).toEqual(['Town said to have fallen']);
    expect(takenBack(noticeIn(kill)!, kill, [error, kill])).toEqual([error]);
  });

  it('takes back only reports of its own source that came before it', () => {
    const others = [
      report('Town said to have fallen', 'x y', 'Wire B', '2024-05-02T08:00:00Z'),
      report('Town said to have fallen', 'x y z', 'Wire A', '2024-05-03T08:00:00Z'),
    ];
    expect(takenBack(noticeIn(kill)!, kill, others)).toEqual([]);
  });

  it('is not seen in news of withdrawals or in a correction of a detail', () => {
    expect(
      noticeIn(
        report(
          'Army withdraws',
          'Troops have been withdrawn from the town, the ministry said, calling the reports “wholly invented stories”.',
        ),
      ),
    ).toBeNull();
    expect(
      noticeIn(
        report('Correction', 'An earlier version of “Town said to have fallen” misspelt the name of the governor.'),
      ),
    ).toBeNull();
  });
});
