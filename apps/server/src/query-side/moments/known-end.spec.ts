import { expect, test } from '@jest/globals';
import { KnownEnd } from './known-end.js';
import { type StoreStatus } from '../../store/store-monitor.js';

function endOf(
  polled: bigint | undefined,
  log: {
    readonly isShared: boolean;
    readonly end?: bigint | 'away';
    readonly state?: StoreStatus['state'];
  },
) {
  let asked = 0;
  const noted: bigint[] = [];
  const state = log.state ?? 'connected';
  const status = { state, head: polled } as StoreStatus;
  const end = (): Promise<bigint | undefined> => {
    asked += 1;
    return log.end === 'away' ? Promise.reject(new Error('away')) : Promise.resolve(log.end);
  };
  const monitor = { status, noteHead: (position: bigint) => noted.push(position) };
  const known = new KnownEnd({ store: { end }, monitor, isShared: log.isShared });
  return { known, noted, asked: () => asked };
}

const refused = { code: 'unknown-position', status: 400 };

test('a log of its own ends where it was last written, and nothing is asked', async () => {
  const { known, asked } = endOf(7n, { isShared: false });
  await known.refuseBeyond(7n);
  await expect(known.refuseBeyond(8n)).rejects.toMatchObject(refused);
  await expect(endOf(undefined, { isShared: false }).known.refuseBeyond(1n)).rejects.toMatchObject(
    refused,
  );
  expect(asked()).toBe(0);
});

test('of a log that others write to, the end is asked anew, once for all who wait', async () => {
  const { known, asked, noted } = endOf(700n, { isShared: true, end: 900n });
  await known.refuseBeyond(700n);
  expect(asked()).toBe(0);
  const all = await Promise.allSettled([900n, 901n, 850n].map((one) => known.refuseBeyond(one)));
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect([asked(), noted]).toEqual([1, [900n]]);
});

test('where the end cannot be told, nothing is refused: the views are waited for', async () => {
  await endOf(700n, { isShared: true, end: 'away' }).known.refuseBeyond(701n);
  await endOf(700n, { isShared: false, state: 'away' }).known.refuseBeyond(701n);
});
