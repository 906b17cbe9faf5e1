/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type VNode } from 'preact';
import { ApiProblem } from '../../state/network/api.js';
import { boardOf, tickOf } from '../../testing/test-situation.js';
import { testPage } from '../../testing/test-page.js';
import { settled } from '../../testing/wait.js';
import { FailureNotice } from './failure.js';
import { Guard } from './guard.js';
import { lazy } from './lazy.js';
import { useFailing } from './use-failing.js';
import { WaitingRows } from './waiting.js';

function problem(status: number, more: object = {}): ApiProblem {
  return new ApiProblem({
    ...{ type: 'about:blank', title: 'Not found', status, detail: 'There is no such entry.' },
    ...more,
  });
}

describe('a problem', () => {
  it('is told as the server tells it, with what to mend and the id of the request', async () => {
    const errors = [
      { pointer: '/kind', message: 'There is no such kind.' },
      { parameter: 'validAt', message: 'This is no moment.' },
    ];
    const { the, texts, root } = await testPage(
      <FailureNotice problem={problem(422, { instance: 'urn:7', errors })} />,
    );
    expect(the('alert').textContent).toMatch(/^Not foundThere is no such entry\./);
    expect(texts('row')).toEqual(['/kind There is no such kind.', 'validAt This is no moment.']);
    expect([...root.querySelectorAll('code')].map(({ dir }) => dir)).toEqual(['ltr', 'ltr']);
    expect(the('alert').textContent).toMatch(/Request urn:7$/);
  });

  it('has nothing more to say where the server says nothing more', async () => {
    const { text, all } = await testPage(<FailureNotice problem={problem(404)} />);
    expect(text()).toBe('Not foundThere is no such entry.');
    expect([all('button'), all('list')]).toEqual([[], []]);
  });

  it.each([
    ['en', 'The server was not reached.'],
    ['ar', 'تعذّر الوصول إلى الخادم.'],
  ] as const)('says where the server was not reached (%s)', async (lang, said) => {
    const { text } = await testPage(<FailureNotice problem={problem(0)} />, { lang });
    expect(text()).toBe(said);
  });

  it('that may pass keeps the strip from saying Live until it has gone; it can be asked again', async () => {
    let asked = 0;
    const again = (): void => void (asked += 1);
    const { desk, the, press, draw } = await testPage(
      <FailureNotice problem={problem(503)} again={again} />,
    );
    expect(desk.failures.failing.value.size).toBe(1);
    await press(the('button', 'Try again'));
    expect(asked).toBe(1);
    await draw('');
    expect(desk.failures.failing.value.size).toBe(0);
  });

  it.each([
    ['an answer to the question', problem(404), () => undefined],
    ['nobody asks again', problem(503), undefined],
  ])('is no failing part where it is %s', async (_, told, again) => {
    const { desk } = await testPage(<FailureNotice problem={told} again={again} />);
    expect(desk.failures.failing.value.size).toBe(0);
  });
});

describe('a part that could not be read', () => {
  function Part({ isFailing, again }: { isFailing: boolean; again?: () => void }): VNode {
    useFailing(isFailing, again);
    return <p>part</p>;
  }

  it('is asked for again when the stream is back, once each time', async () => {
    let asked = 0;
    const again = (): void => void (asked += 1);
    const { desk, draw } = await testPage(<Part isFailing again={again} />);
    expect(asked).toBe(0);
    desk.failures.returns.value += 1;
    await settled();
    expect(asked).toBe(1);
    await draw(<Part isFailing again={again} />);
    expect(asked).toBe(1);
    desk.failures.returns.value += 1;
    await settled();
    expect(asked).toBe(2);
  });

  it('is not asked for again where it was read, nor for what came back before it failed', async () => {
    let asked = 0;
    const again = (): void => void (asked += 1);
    const { desk, draw } = await testPage(<Part isFailing={false} again={again} />);
    desk.failures.returns.value += 1;
    await settled();
    await draw(<Part isFailing again={again} />);
    expect([asked, desk.failures.failing.value.size]).toEqual([0, 1]);
    await draw(<Part isFailing={false} again={again} />);
    expect(desk.failures.failing.value.size).toBe(0);
  });

  it('can do without a way to ask again', async () => {
    const { desk, text } = await testPage(<Part isFailing />);
    desk.failures.returns.value += 1;
    await settled();
    expect(text()).toBe('part');
  });

  it('counts with every other one', async () => {
    const { desk, draw } = await testPage(
      <>
        <Part isFailing />
        <Part isFailing />
      </>,
    );
    expect(desk.failures.failing.value.size).toBe(2);
    await draw(<Part isFailing />);
    expect(desk.failures.failing.value.size).toBe(1);
  });

  it('follows the stream itself', async () => {
    let asked = 0;
    const { streams } = await testPage(<Part isFailing again={() => void (asked += 1)} />);
    streams.at(-1)?.tell('tick', tickOf(9));
    streams.at(-1)?.tell('snapshot', boardOf(10));
    await settled();
    expect(asked).toBe(1);
  });
});

describe('a fault of one part', () => {
  const broken = { isSo: true, fault: new Error('Nothing is here.') as unknown };

  function Part(): VNode {
    if (broken.isSo) throw broken.fault;
    return <p>part</p>;
  }

  it('stays there, says so and why, and can be tried again', async () => {
    Object.assign(broken, { isSo: true, fault: new Error('Nothing is here.') });
    const { the, text, press, root } = await testPage(
      <>
        <Guard>
          <Part />
        </Guard>
        <p>beside</p>
      </>,
    );
    expect(text(the('alert'))).toMatch(
      /^This part cannot be shownA fault of this page\..*Details, for who looks after the serverError: Nothing is here\./,
    );
    expect(text()).toMatch(/beside$/);
    expect(root.querySelector('pre')?.dir).toBe('ltr');
    await press(the('button', 'Try again'));
    expect(text(the('alert'))).toMatch(/^This part cannot be shown/);
    broken.isSo = false;
    await press(the('button', 'Try again'));
    expect(text()).toBe('partbeside');
  });

  it.each([
    ['a fault without a stack', Object.assign(new Error('Lost.'), { stack: undefined }), 'Lost.'],
    ['what is no fault', { code: 7 }, '{"code":7}'],
  ])('tells %s', async (_, fault, told) => {
    Object.assign(broken, { isSo: true, fault });
    const { root } = await testPage(
      <Guard>
        <Part />
      </Guard>,
      { lang: 'ar' },
    );
    expect(root.querySelector('pre')?.textContent).toBe(told);
    expect(root.textContent).toContain('تعذّر عرض هذا الجزء');
  });

  it('is none where all is well', async () => {
    broken.isSo = false;
    const { text, all } = await testPage(
      <Guard>
        <Part />
      </Guard>,
    );
    expect([text(), all('alert')]).toEqual(['part', []]);
  });
});

describe('what is being loaded', () => {
  it('is told at once, and after three seconds that it takes long', async () => {
    const { root, text, clock } = await testPage(<WaitingRows />);
    expect(text()).toBe('Loading…');
    expect(root.querySelector('[aria-busy=true]')).not.toBeNull();
    expect(root.querySelectorAll('[aria-hidden=true]')).toHaveLength(4);
    await clock.pass(2_999);
    expect(text()).toBe('Loading…');
    await clock.pass(1);
    expect(text()).toBe('Loading…This takes longer than usual.');
  });

  it('takes the place of as many rows as are told, and is forgotten when it is there', async () => {
    const { root, text, draw, clock } = await testPage(<WaitingRows rows={2} />, { lang: 'ar' });
    expect(root.querySelectorAll('[aria-hidden=true]')).toHaveLength(2);
    await draw('there');
    await clock.pass(3_000);
    await draw(<WaitingRows />);
    expect(text()).toBe('جارٍ التحميل…');
  });
});

describe('a part of the page that is loaded when it is needed', () => {
  const Part = (): VNode => <p>part</p>;
  const away = (): Promise<typeof Part> => Promise.reject(new Error('Away.'));
  const there = (): Promise<typeof Part> => Promise.resolve(Part);

  /** A part that is loaded so, one time after the other. */
  function lazyOf(...loads: readonly (() => Promise<typeof Part>)[]): () => VNode {
    const left = [...loads];
    return lazy(() => (left.shift() ?? away)());
  }

  it('is waited for, then there, and never loaded again', async () => {
    let loads = 0;
    let give: (part: typeof Part) => void = () => undefined;
    const Lazy = lazy(() => {
      loads += 1;
      return new Promise((resolve) => void (give = resolve));
    });
    const { text, draw } = await testPage(<Lazy />);
    expect(text()).toBe('Loading…');
    give(Part);
    await settled();
    expect(text()).toBe('part');
    await draw('');
    await draw(<Lazy />);
    expect([text(), loads]).toEqual(['part', 1]);
  });

  it('says that it could not be loaded, and is tried again by hand', async () => {
    const Lazy = lazyOf(away, there);
    const { text, the, press, desk } = await testPage(<Lazy />);
    expect(text(the('alert'))).toBe('The server was not reached.Try again');
    expect(desk.failures.failing.value.size).toBe(1);
    await press(the('button', 'Try again'));
    expect([text(), desk.failures.failing.value.size]).toEqual(['part', 0]);
  });

  it('is tried again by itself when the stream is back', async () => {
    const Lazy = lazyOf(away, away, there);
    const { text, desk } = await testPage(<Lazy />, { lang: 'ar' });
    expect(text()).toBe('تعذّر الوصول إلى الخادم.المحاولة مرة أخرى');
    desk.failures.returns.value += 1;
    await settled();
    expect(text()).toBe('تعذّر الوصول إلى الخادم.المحاولة مرة أخرى');
    desk.failures.returns.value += 1;
    await settled();
    expect(text()).toBe('part');
  });

  it('says that it is being loaded while it is tried again', async () => {
    const Lazy = lazyOf(away, () => new Promise(() => undefined));
    const { text, the, press } = await testPage(<Lazy />);
    await press(the('button', 'Try again'));
    expect(text()).toBe('Loading…');
  });
});
