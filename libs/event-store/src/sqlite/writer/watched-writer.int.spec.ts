import { expect, test } from '@jest/globals';
import { rmSync, writeFileSync } from 'node:fs';
import { newEvents } from '../../conformance/support/events.js';
import { prepareAppend } from '../../append/prepared-append.js';
import { logFilesAt } from '../file/log-files.js';
import { temporaryLog } from '../testing/temporary-log.js';
import { watchedWriter } from './watched-writer.js';

test('leaves open what was committed while the files were taken away, and opens nothing afterwards', async () => {
  const { file, remove } = await temporaryLog();
  writeFileSync(file, '');
  writeFileSync(`${file}-wal`, '');
  let opened = 0;
  const writer = watchedWriter(logFilesAt(file), () => {
    opened += 1;
    return {
      commit: () => {
        rmSync(`${file}-wal`);
        return [
          { kind: 'stored', positions: [1] },
          { kind: 'refused', code: 'revision-conflict', message: '' },
        ];
      },
    };
  });
  const appends = [prepareAppend('a', newEvents(1), 'no-stream')];
  expect(writer.commit(appends)).toMatchObject([
    { kind: 'refused', code: 'append-uncertain' },
    { kind: 'refused', code: 'revision-conflict' },
  ]);
  expect(() => writer.commit(appends)).toThrow(expect.objectContaining({ code: 'log-replaced' }));
  expect(opened).toBe(1);
  await remove();
});
