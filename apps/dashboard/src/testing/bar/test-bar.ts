import { servedWith, testDesk } from '../test-desk.js';
import { type Answer, type Asked } from '../test-edges.js';
import { boardOf, SITUATION, tickOf } from '../test-situation.js';

const RECEIPT = { entryNo: 'ALE-004', revision: 10, recordedAt: '2016-12-14T08:31:00Z' };

/** A field as far as the bar touches one. */
function testField() {
  return {
    value: '',
    selectionStart: 0,
    hasFocus: false,
    focus(): void {
      this.hasFocus = true;
    },
    blur(): void {
      this.hasFocus = false;
    },
    setSelectionRange(at: number): void {
      this.selectionStart = at;
    },
  };
}

/** A bar in whose field somebody writes, on a server that records what it is sent and answers else what a test says. */
export async function testBar(
  more: (asked: Asked) => Answer = () => undefined,
  {
    situation = SITUATION,
    ...options
  }: Parameters<typeof testDesk>[0] & {
    readonly situation?: typeof SITUATION;
  } = {},
) {
  const world = await testDesk({
    answer: servedWith(
      (asked) => more(asked) ?? (asked.method === 'POST' ? { body: RECEIPT } : undefined),
      situation,
    ),
    ...options,
  });
  const { desk } = world;
  const leave = desk.truth.truth.subscribe(() => undefined);
  desk.live.followLive(desk.past.listener);
  world.streams[0]?.tell('snapshot', boardOf(9));
  world.streams[0]?.tell('tick', tickOf(9));
  desk.registersNow.isActive.value = true;
  const field = testField();
  desk.caret.field.value = field as unknown as HTMLTextAreaElement;
  const press = (key: string, held: Readonly<Record<string, unknown>> = {}): boolean => {
    let isTaken = false;
    const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, code: '' };
    const ends = { preventDefault: () => (isTaken = true), stopPropagation: () => undefined };
    desk.barKeys.onLogKey({ key, isComposing: false, ...none, ...ends, ...held } as never);
    return isTaken;
  };
  return {
    ...world,
    ...{ desk, field, press, leave },
    type: (text: string, caret = text.length): void => {
      field.value = text;
      field.selectionStart = caret;
      desk.draft.write({ text });
      desk.caret.moved();
    },
    text: () => desk.draft.draft.value.text,
    writes: (method: 'POST' | 'PUT') => world.server.asked.filter((one) => one.method === method),
    posts: () => world.server.asked.filter(({ method }) => method === 'POST'),
  };
}
