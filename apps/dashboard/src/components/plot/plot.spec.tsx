/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { testPage } from '../../testing/test-page.js';
import { settled } from '../../testing/wait.js';
import { isTimeMirrored } from './direction.js';
import { useCanvas } from './use-canvas.js';

describe('the direction of time', () => {
  it.each([
    ['en', false, false],
    ['en', true, false],
    ['ar', false, true],
    ['ar', true, false],
  ] as const)(
    'in %s, with time from left to right %s, is mirrored: %s',
    async (lang, timeLeftToRight, isSo) => {
      const { desk } = await testPage('', { lang });
      desk.settings.set({ timeLeftToRight });
      expect(isTimeMirrored(desk)).toBe(isSo);
    },
  );
});

/** What a browser with a layout does, which this page has not: it tells of widths and of forced colours. */
function layout() {
  const watched: { readonly element: Element; readonly tell: () => void }[] = [];
  const told = new Set<() => void>();
  const forced = {
    addEventListener: (name: string, listener: () => void) => {
      if (name === 'change') told.add(listener);
    },
    removeEventListener: (name: string, listener: () => void) => {
      if (name === 'change') told.delete(listener);
    },
  };
  const asked: string[] = [];
  const before = { ResizeObserver: globalThis.ResizeObserver, matchMedia: globalThis.matchMedia };
  class Observer {
    readonly tell: () => void;
    constructor(tell: () => void) {
      this.tell = tell;
    }
    observe(element: Element): void {
      watched.push({ element, tell: this.tell });
    }
    disconnect(): void {
      watched.length = 0;
    }
  }
  Object.assign(globalThis, {
    ResizeObserver: Observer,
    matchMedia: (query: string) => {
      asked.push(query);
      return forced;
    },
  });
  return { watched, told, asked, restore: () => void Object.assign(globalThis, before) };
}

describe('the width of a canvas', () => {
  let draws = 0;

  function Plot({ isThere = true }: { readonly isThere?: boolean }): VNode {
    const canvas = useRef<HTMLCanvasElement>(null);
    const { width } = useCanvas(canvas);
    draws += 1;
    return (
      <>
        {isThere && <canvas ref={canvas} />}
        <p>{width}</p>
      </>
    );
  }

  it('is told when it is known, with each change, and when colours change', async () => {
    const { watched, told, asked, restore } = layout();
    try {
      const { root, text, draw } = await testPage(<Plot />);
      expect(text()).toBe('0');
      const canvas = root.querySelector('canvas')!;
      const resize = async (width: number): Promise<void> => {
        Object.defineProperty(canvas, 'clientWidth', { value: width, configurable: true });
        for (const { tell } of watched) tell();
        await settled();
      };
      expect(watched.map(({ element }) => element)).toEqual([canvas]);
      await resize(320);
      expect(text()).toBe('320');
      await resize(640);
      expect(text()).toBe('640');

      const before = draws;
      document.documentElement.dataset['theme'] = 'dark';
      await settled();
      expect(draws).toBeGreaterThan(before);
      const themed = draws;
      document.documentElement.lang = 'ar';
      await settled();
      expect(draws).toBe(themed);
      expect(asked).toEqual(['(forced-colors: active)']);
      for (const tell of told) tell();
      await settled();
      expect(draws).toBeGreaterThan(themed);

      await draw('');
      const gone = draws;
      expect([watched, [...told]]).toEqual([[], []]);
      document.documentElement.dataset['theme'] = 'light';
      await settled();
      expect(draws).toBe(gone);
    } finally {
      restore();
    }
  });

  it('is 0 where there is no canvas', async () => {
    const { watched, restore } = layout();
    try {
      const { text } = await testPage(<Plot isThere={false} />);
      expect([text(), watched]).toEqual(['0', []]);
    } finally {
      restore();
    }
  });
});
