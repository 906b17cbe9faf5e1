/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type FacetResponse } from '@sitlog/api-types';
import { DecideDialog } from './decide-dialog.js';
import { decidingOf } from '../../../state/deciding/deciding.js';
import { servedWith } from '../../../testing/test-desk.js';
import { testPage } from '../../../testing/test-page.js';
import { until } from '../../../testing/wait.js';
import { DecideFigure, DecideLine } from '../../../components/board/decide-buttons.js';

type Line = FacetResponse['propositions'][number];
const LINE = {
  id: 'agr-1/observance',
  state: 'contested',
  values: [],
  denied: [],
} as unknown as Line;
const override = { value: 'breached', by: 'mk', reason: 'x', expiresAt: '2016-12-15T00:00:00Z' };
const SET = { ...LINE, override } as unknown as Line;

async function page(
  line: Line,
  { href, refused = false }: { href?: string; refused?: boolean } = {},
) {
  const found = await testPage(
    <>
      <DecideLine proposition={line} />
      <DecideFigure entry="ALE-004" figure={1} isPreferred={false} isAlone={false} />
    </>,
    {
      ...(href === undefined ? {} : { href }),
      answer: servedWith(({ method }) => {
        if (method !== 'POST') return undefined;
        return refused ? { status: 422, detail: 'No such value.' } : { body: { revision: 12 } };
      }),
    },
  );
  const { root, press, the, draw, server } = found;
  return {
    ...found,
    decide: async (name: string) => {
      await press(the('button', name));
      await draw(<DecideDialog />);
    },
    choose: (value: string) => {
      const select = root.querySelector<HTMLSelectElement>('dialog select')!;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    record: async (reason: string) => {
      await found.write(root.querySelector<HTMLElement>('dialog textarea')!, reason);
      root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await until(() => server.asked.some(({ method }) => method === 'POST'));
    },
    sent: () => server.asked.find(({ method }) => method === 'POST'),
  };
}

const NAME = 'Agreement of 13 December · observance';

describe('a line of the board', () => {
  it('is set by hand to one of its values, until a shift later where nobody says otherwise', async () => {
    const { decide, choose, record, sent, desk } = await page(LINE);
    await decide(`Set by hand: ${NAME}`);
    choose('breached');
    await record('The monitors saw it');
    expect(sent()).toMatchObject({
      path: '/situations/ALE/board/agr-1/observance/override',
      body: {
        value: 'breached',
        reason: 'The monitors saw it',
        expiresAt: '2016-12-14T22:30:00+02:00',
      },
    });
    await until(() => decidingOf(desk).asked.value === undefined);
  });

  it('keeps what was written where it is refused', async () => {
    const { decide, choose, record, root, text } = await page(LINE, { refused: true });
    await decide(`Set by hand: ${NAME}`);
    choose('breached');
    await record('The monitors saw it');
    await until(() => root.querySelector('.failure') !== null);
    expect(text(root.querySelector('.failure')!)).toContain('No such value.');
    expect(root.querySelector<HTMLTextAreaElement>('dialog textarea')?.value).toBe(
      'The monitors saw it',
    );
  });

  it('is lifted with a reason, where it is set by hand', async () => {
    const free = await page(LINE);
    expect(free.names('button')).not.toContain(`Lift: ${NAME}`);
    const { decide, record, sent } = await page(SET);
    await decide(`Lift: ${NAME}`);
    await record('It was too early');
    expect(sent()).toMatchObject({
      path: '/situations/ALE/board/agr-1/observance/override/lifting',
      body: { reason: 'It was too early' },
    });
  });

  it('takes an account more: the bar goes on with the subject and a kind that speaks of it', async () => {
    const { decide, press, all, text, desk } = await page(LINE);
    await decide(`Add an account: ${NAME}`);
    const kinds = all('button').map((one) => text(one));
    expect(kinds).toContain('Ceasefire violation alleged');
    expect(kinds).not.toContain('Shelling');
    await press(all('button').find((one) => text(one) === 'Ceasefire violation alleged')!);
    expect(desk.draft.draft.value.text).toBe(
      '+"Agreement of 13 December" #"Ceasefire violation alleged" ',
    );
    expect(decidingOf(desk).asked.value).toBeUndefined();
  });
});

describe('a figure', () => {
  it('is preferred to the others, by its place in its entry, and under a name', async () => {
    const { decide, record, sent } = await page(LINE);
    await decide('Prefer: ALE-004');
    await record('It names each');
    expect(sent()).toMatchObject({
      path: '/situations/ALE/figures/preference',
      headers: { 'sitlog-operator': 'Layla' },
      body: { entry: 'ALE-004', figure: 1, reason: 'It names each' },
    });
  });
});

it.each(['board?knownAt=rev:3', 'handover', 'board?wall=on'])(
  'nothing is decided on %s',
  async (path) => {
    const { all } = await page(SET, { href: `http://desk.test/situations/ALE/${path}` });
    expect(all('button')).toEqual([]);
  },
);
