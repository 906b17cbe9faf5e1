/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type ComponentChildren, options } from 'preact';
import { testPage } from '../../testing/test-page.js';
import { showHidden } from './hidden-shown.js';

/** Draws something on a page that shows what is hidden, as the page of the product does. */
async function shown(part: () => ComponentChildren, lang: 'en' | 'ar' = 'en') {
  const page = await testPage('', { lang });
  const restore = keepOptions();
  showHidden(page.desk);
  try {
    await page.draw(part());
  } finally {
    restore();
  }
  return page;
}

/** What was to be done with whatever is drawn; the answer sees to it that it is so again. */
function keepOptions(): () => void {
  const before = { ...options };
  return () => {
    delete options.vnode;
    Object.assign(options, before);
  };
}

describe('what is hidden in a text', () => {
  it('is shown by its code, set apart and explained', async () => {
    const { root, isolated } = await shown(() => <p>{'hit by \u202EslebeR'}</p>);
    expect(root.textContent).toBe('hit by U+202EslebeR');
    expect(isolated()).toEqual(['U+202E']);
    expect(root.querySelector('bdi')?.title).toBe(
      'An invisible character, or one that turns the direction of the text',
    );
  });

  it('is explained in Arabic', async () => {
    const { root } = await shown(() => <p>{'\u200B'}</p>, 'ar');
    expect(root.querySelector('bdi')?.title).toBe('حرف لا يُرى، أو حرف يقلب اتجاه النص');
  });

  it('is shown in each of several texts', async () => {
    const { root, isolated } = await shown(() => (
      <p>
        a{'\u200B'} <b>{'b\u202E'}</b> {['c\u2066', 'd']}
      </p>
    ));
    expect(isolated()).toEqual(['U+200B', 'U+202E', 'U+2066']);
    expect(root.textContent).toBe('aU+200B bU+202E cU+2066d');
  });

  it('is shown in a text that stands in no element of its own', async () => {
    const { root, isolated } = await shown(() => <>{'a\u200B'}</>);
    expect([root.textContent, isolated()]).toEqual(['a⟦U+200B⟧', []]);
  });

  it.each(['option', 'title', 'text', 'tspan'] as const)(
    'is shown in brackets in <%s>, which holds text alone',
    async (Holder) => {
      const { root, isolated } = await shown(() => <Holder>{'a\u202Eb'}</Holder>);
      expect([root.textContent, isolated()]).toEqual(['a⟦U+202E⟧b', []]);
    },
  );

  it.each(['title', 'aria-label', 'alt', 'placeholder'])(
    'is shown in what %s says',
    async (name) => {
      const { root } = await shown(() => <img {...{ [name]: 'a\u202Eb' }} />);
      expect(root.querySelector('img')?.getAttribute(name)).toBe('a⟦U+202E⟧b');
    },
  );

  it('stays in other attributes', async () => {
    const { root } = await shown(() => <p data-x={'a\u202Eb'}>x</p>);
    expect(root.querySelector('p')?.dataset['x']).toBe('a\u202Eb');
  });

  it.each(['textarea', 'input', 'script', 'style'] as const)(
    'stays what it is in <%s>, where people write or the page reads',
    async (Field) => {
      const { root } = await shown(() => <Field title={'a\u202Eb'}>{'c\u202Ed'}</Field>);
      expect(root.querySelector(Field)?.title).toBe('a\u202Eb');
    },
  );

  it('is shown beside what others do with what is drawn', async () => {
    const page = await testPage('');
    const restore = keepOptions();
    let drawn = 0;
    options.vnode = () => void (drawn += 1);
    showHidden(page.desk);
    try {
      await page.draw(<p>{'\u202E'}</p>);
    } finally {
      restore();
    }
    expect([page.isolated(), drawn > 0]).toEqual([['U+202E'], true]);
  });

  it('turns nothing that hides nothing into something else', async () => {
    const { root } = await shown(() => (
      <p title="x">
        Convoy {3} <b>می‌خواهم</b> {null}
        {false}
      </p>
    ));
    expect(root.innerHTML).toBe('<p title="x">Convoy 3 <b>می‌خواهم</b> </p>');
  });
});
