/** A box that stands somewhere on a screen. */
interface Box {
  readonly top: number;
  readonly height: number;
}

/** A screen that is so high and shows a list that begins `above` pixels below its top; nothing is drawn, but everything has its place and moves when it is scrolled. */
export function testScreen(height = 600, above = 100) {
  let scrolled = 0;
  const done: string[] = [];
  const placed = (box: () => Box) => ({
    getBoundingClientRect: () => {
      const top = box().top - scrolled;
      return { top, bottom: top + box().height };
    },
  });
  const row = (index: number, box: Box) => ({
    ...placed(() => box),
    dataset: { index: String(index) },
    scrollIntoView: ({ block }: { readonly block: string }) => done.push(`${index} to ${block}`),
    querySelector: (selector: string) =>
      selector === '.head' ? { focus: () => done.push(`focus ${index}`) } : null,
  });

  /** The list of rows that are so high, with those from `first` to before `end` in the page. */
  function listOf(heights: readonly number[], first = 0, end = heights.length): HTMLElement {
    const tops = heights.map((_, at) => above + heights.slice(0, at).reduce((a, b) => a + b, 0));
    const rows = tops
      .map((top, at) => row(at, { top, height: heights[at] ?? 0 }))
      .slice(first, end);
    const whole = { top: above, height: heights.reduce((a, b) => a + b, 0) };
    return {
      ...placed(() => whole),
      querySelectorAll: () => rows,
      querySelector: (selector: string) =>
        rows.find(({ dataset }) => selector === `[data-index="${dataset.index}"]`) ?? null,
    } as unknown as HTMLElement;
  }

  const scrollTo = (top: number): void => {
    scrolled = top;
  };
  const globals = {
    innerHeight: height,
    scrollBy: (_: number, by: number): void => {
      done.push(`by ${by}`);
      scrolled += by;
    },
  };
  Object.assign(globalThis, globals);
  return {
    /** What was asked of the screen since it was looked at last. */
    done: () => done.splice(0),
    scrollTo,
    listOf,
    leave: () => {
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
    },
  };
}
