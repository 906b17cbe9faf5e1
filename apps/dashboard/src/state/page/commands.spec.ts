import { describe, expect, it } from '@jest/globals';
import { testDesk } from '../../testing/test-desk.js';
import { type PageCommand } from './commands.js';

/** Elements as far as a key asks what it was pressed in. */
class TestElement {
  readonly isContentEditable: boolean;
  private readonly inDialog: boolean;
  readonly type: string;

  constructor({ type = 'text', isContentEditable = false, inDialog = false } = {}) {
    this.type = type;
    this.isContentEditable = isContentEditable;
    this.inDialog = inDialog;
  }

  closest(selector: string): object | null {
    return this.inDialog && selector === 'dialog' ? {} : null;
  }
}
class TestInput extends TestElement {}
class TestTextArea extends TestElement {}
class TestSelect extends TestElement {}

/** The commands of a desk, and a keyboard. */
async function keyboard(...commands: readonly Omit<PageCommand, 'label' | 'run'>[]) {
  const globals = {
    Element: TestElement,
    HTMLElement: TestElement,
    HTMLInputElement: TestInput,
    HTMLTextAreaElement: TestTextArea,
    HTMLSelectElement: TestSelect,
  };
  Object.assign(globalThis, globals);
  const world = await testDesk();
  const done: string[] = [];
  const made = (one: Omit<PageCommand, 'label' | 'run'>): PageCommand => ({
    ...one,
    label: () => one.id,
    run: () => done.push(one.id),
  });
  const takeAway = world.desk.commands.register(commands.map(made));
  return {
    ...world,
    ...world.desk.commands,
    made,
    takeAway,
    /** What was run by a key, or whether it was left to the browser. */
    press: (key: string, other: object = {}): string => {
      const taken: string[] = [];
      world.desk.commands.onKey({
        key,
        target: null,
        preventDefault: () => taken.push('taken'),
        ...other,
      } as unknown as KeyboardEvent);
      const [run = 'nothing'] = done.splice(0);
      return [run, ...taken].join(', ');
    },
    leave: () => {
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
      world.leave();
    },
  };
}

describe('the key of a command', () => {
  it('runs it, and no key that nothing has is taken from the browser', async () => {
    const { press, leave } = await keyboard({ id: 'one', keys: 'j' }, { id: 'two' });
    expect([press('j'), press('x'), press('undefined')]).toEqual([
      'one, taken',
      'nothing',
      'nothing',
    ]);
    leave();
  });

  it('is found where it stands on a keyboard of other letters', async () => {
    const { press, leave } = await keyboard({ id: 'one', keys: 'j' }, { id: 'palette' });
    expect(press('ت', { code: 'KeyJ' })).toBe('one, taken');
    expect(press('ن', { code: 'KeyK', ctrlKey: true })).toBe('palette, taken');
    leave();
  });

  it('can be two, one after the other', async () => {
    const { press, leave } = await keyboard({ id: 'board', keys: 'g b' }, { id: 'b', keys: 'b' });
    expect([press('g'), press('b'), press('b')]).toEqual(['nothing', 'board, taken', 'b, taken']);
    expect([press('g'), press('x'), press('b')]).toEqual(['nothing', 'nothing', 'b, taken']);
    // A key that begins nothing is not waited on.
    expect([press('x'), press('b')]).toEqual(['nothing', 'b, taken']);
    leave();
  });

  it('runs what was added last, and what cannot be run never', async () => {
    let isThere = true;
    const { press, available, leave } = await keyboard(
      { id: 'older', keys: 'j' },
      { id: 'newer', keys: 'j', isAvailable: () => isThere },
    );
    expect(press('j')).toBe('newer, taken');
    expect(available().map(({ id }) => id)).toEqual(['older', 'newer']);
    isThere = false;
    expect(press('j')).toBe('older, taken');
    expect(available().map(({ id }) => id)).toEqual(['older']);
    leave();
  });

  it.each(['ctrlKey', 'metaKey', 'altKey', 'defaultPrevented'])('is none with %s', async (held) => {
    const { press, leave } = await keyboard({ id: 'one', keys: 'j' });
    expect(press('j', { [held]: true })).toBe('nothing');
    leave();
  });

  it('is text where somebody writes', async () => {
    const { press, leave } = await keyboard({ id: 'one', keys: 'j' });
    const into = (target: object): string => press('j', { target });
    expect(into(new TestElement({ isContentEditable: true }))).toBe('nothing');
    expect(into(new TestTextArea())).toBe('nothing');
    expect(into(new TestSelect())).toBe('nothing');
    expect(into(new TestInput())).toBe('nothing');
    expect(into(new TestInput({ type: 'search' }))).toBe('nothing');
    expect(into(new TestElement())).toBe('one, taken');
    for (const type of ['checkbox', 'radio', 'button', 'submit', 'range']) {
      expect(into(new TestInput({ type }))).toBe('one, taken');
    }
    leave();
  });

  it('is the dialog’s while one is open', async () => {
    const { press, leave } = await keyboard({ id: 'one', keys: 'j' });
    expect(press('j', { target: new TestElement({ inDialog: true }) })).toBe('nothing');
    leave();
  });

  it('is none where it is a single letter and these are turned off', async () => {
    const { press, desk, leave } = await keyboard(
      { id: 'one', keys: 'j' },
      { id: 'close', keys: 'Escape' },
    );
    desk.settings.set({ singleKeys: false });
    expect([press('j'), press('Escape')]).toEqual(['nothing', 'close, taken']);
    leave();
  });
});

describe('the palette', () => {
  it('opens with Ctrl+K or ⌘K also where somebody writes, while it can', async () => {
    let isThere = true;
    const { press, leave } = await keyboard(
      { id: 'palette', isAvailable: () => isThere },
      { id: 'other', keys: 'k' },
    );
    const target = new TestInput();
    expect(press('k', { ctrlKey: true, target })).toBe('palette, taken');
    expect(press('K', { metaKey: true, target })).toBe('palette, taken');
    expect(press('k')).toBe('other, taken');
    expect(press('j', { ctrlKey: true })).toBe('nothing');
    isThere = false;
    expect(press('k', { ctrlKey: true })).toBe('nothing');
    leave();
  });
});

describe('commands', () => {
  it('are there as long as the screen that added them', async () => {
    const { commands, register, made, takeAway, leave } = await keyboard({ id: 'one' });
    const ids = (): readonly string[] => commands.value.map(({ id }) => id);
    const takeOther = register([made({ id: 'two' })]);
    expect(ids()).toEqual(['one', 'two']);
    takeAway();
    expect(ids()).toEqual(['two']);
    takeOther();
    expect(ids()).toEqual([]);
    leave();
  });

  it('take the place of those of the same name, and are not taken away with these', async () => {
    const { commands, register, made, takeAway, leave } = await keyboard({ id: 'one', keys: 'a' });
    register([made({ id: 'one', keys: 'b' })]);
    expect(commands.value.map(({ keys }) => keys)).toEqual(['b']);
    takeAway();
    expect(commands.value.map(({ keys }) => keys)).toEqual(['b']);
    leave();
  });
});
