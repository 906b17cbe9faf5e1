import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf } from '../../testing/test-situation.js';
import { mapStateOf } from './map.js';

const AT = 'http://desk.test/situations/ALE/map';

/** A map of 720 by 440 pixels, and hands on it. */
async function hands(view = '36,37,100') {
  const world = await testDesk({ href: `${AT}?view=${view}`, answer: servedWith() });
  world.desk.live.followLive(world.desk.past.listener);
  world.streams[0]?.tell('snapshot', boardOf(9));
  const state = mapStateOf(world.desk);
  const captured: number[] = [];
  let isTaken = false;
  const pointer = (x: number, y: number, other: object = {}) =>
    ({
      clientX: x,
      clientY: y,
      button: 0,
      isPrimary: true,
      pointerId: 7,
      currentTarget: { setPointerCapture: (id: number) => captured.push(id) },
      stopPropagation: () => {
        isTaken = true;
      },
      ...other,
    }) as unknown as PointerEvent;
  return {
    ...world,
    ...state,
    captured,
    pointer,
    down: (x: number, y: number, other?: object) => {
      state.panZoom.onPointerDown(pointer(x, y, other));
    },
    move: (x: number, y: number, other?: object) => {
      state.panZoom.onPointerMove(pointer(x, y, other));
    },
    up: () => {
      state.panZoom.onPointerUp();
    },
    isClickTaken: () => {
      isTaken = false;
      state.panZoom.swallowDragged(pointer(0, 0));
      return isTaken;
    },
    seen: () => state.mapModel.view.value,
  };
}

describe('the buttons and keys of the map', () => {
  it.each([
    ['north', 'ArrowUp', 'lat', 1],
    ['south', 'ArrowDown', 'lat', -1],
    ['east', 'ArrowRight', 'lon', 1],
    ['west', 'ArrowLeft', 'lon', -1],
  ] as const)('go a quarter of the view to the %s', async (way, key, along, sign) => {
    const { panZoom, seen, leave } = await hands('0,37,111.195');
    const before = seen();
    panZoom.move(way);
    const other = along === 'lat' ? 'lon' : 'lat';
    expect(seen()[along] - before[along]).toBeCloseTo(sign * 0.25, 3);
    expect(seen()[other]).toBeCloseTo(before[other], 3);
    panZoom.onKeyDown({ key, preventDefault: () => undefined } as KeyboardEvent);
    expect(seen()[along] - before[along]).toBeCloseTo(sign * 0.5, 3);
    leave();
  });

  it.each([
    ['+', 62.5],
    ['=', 62.5],
    ['-', 160],
  ])('show more or less by %s', async (key, km) => {
    const { panZoom, seen, leave } = await hands();
    panZoom.onKeyDown({ key, preventDefault: () => undefined } as KeyboardEvent);
    expect(seen().km).toBeCloseTo(km);
    leave();
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'])('are the browser’s while %s is held', async (held) => {
    const { panZoom, seen, leave } = await hands();
    const before = seen();
    for (const key of ['0', '+', 'ArrowUp']) {
      panZoom.onKeyDown({
        key,
        [held]: true,
        preventDefault: () => {
          throw new Error('taken');
        },
      } as unknown as KeyboardEvent);
    }
    expect(seen()).toEqual(before);
    leave();
  });

  it('say how much is seen, to a tenth where it is little', async () => {
    const { panZoom, desk, leave } = await hands('36,37,10');
    const across = desk.words.t().map.across;
    panZoom.move('in');
    expect(desk.announcer.said.status.value).toBe(across('6.3'));
    panZoom.move('out');
    expect(desk.announcer.said.status.value).toBe(across('10'));
    panZoom.reset();
    expect(desk.announcer.said.status.value).toBe(across('40,000'));
    leave();
  });
});

describe('a drag on the map', () => {
  it('moves it with the hand, once it has gone some pixels, and lets go when the hand does', async () => {
    const { down, move, up, seen, captured, page, clock, leave } = await hands('0,37,111.195');
    down(100, 100);
    move(102, 103);
    expect([seen().lon, seen().lat, captured]).toEqual([37, 0, []]);
    move(172, 136);
    expect([seen().lon, seen().lat]).toEqual([expect.closeTo(36.9), expect.closeTo(0.05)]);
    move(172, 64);
    expect([seen().lon, seen().lat]).toEqual([expect.closeTo(36.9), expect.closeTo(-0.05)]);
    // Back where it began, it is a drag all the same.
    move(101, 100);
    expect(seen().lon).toBeCloseTo(37 - 1 / 720);
    expect(captured).toEqual([7]);
    move(172, 100);
    up();
    await clock.pass(0);
    expect(page.path()).toContain('view=0.0000%2C36.9000%2C111.2');
    leave();
  });

  it('swallows the click that ends it, and only that one', async () => {
    const { down, move, up, isClickTaken, leave } = await hands();
    down(100, 100);
    up();
    expect(isClickTaken()).toBe(false);
    down(100, 100);
    move(104, 100);
    up();
    expect(isClickTaken()).toBe(true);
    expect(isClickTaken()).toBe(false);
    down(100, 100);
    move(140, 100);
    up();
    down(100, 100);
    up();
    expect(isClickTaken()).toBe(false);
    leave();
  });

  it('begins with the main button of the first pointer alone, and ends with it', async () => {
    const { down, move, up, seen, leave } = await hands();
    const before = seen();
    move(300, 300);
    down(100, 100, { button: 2 });
    move(300, 300);
    down(100, 100, { isPrimary: false });
    move(300, 300);
    expect(seen()).toEqual(before);
    down(100, 100);
    move(300, 300, { isPrimary: false });
    expect(seen()).toEqual(before);
    up();
    move(300, 300);
    expect(seen()).toEqual(before);
    leave();
  });

  it('writes nothing into the address where nothing was moved', async () => {
    const { down, up, page, clock, leave } = await hands();
    const before = page.path();
    down(100, 100);
    up();
    await clock.pass(1_000);
    expect(page.path()).toBe(before);
    leave();
  });
});

describe('the wheel on the map', () => {
  const box = { x: 10, y: 20, width: 720, height: 440 };

  async function wheel(held: object, hasFocus = false) {
    const world = await hands('0,37,111.195');
    let isTaken = false;
    Object.assign(globalThis, { document: { activeElement: null } });
    world.panZoom.onWheel({
      deltaY: 100,
      clientX: box.x + box.width,
      clientY: box.y + box.height,
      currentTarget: { contains: () => hasFocus, getBoundingClientRect: () => box },
      preventDefault: () => {
        isTaken = true;
      },
      ...held,
    } as unknown as WheelEvent);
    Reflect.deleteProperty(globalThis, 'document');
    return { ...world, isTaken: () => isTaken };
  }

  it('moves the page, unless the map has the focus or a key is held', async () => {
    const { isTaken, seen, leave } = await wheel({});
    expect([isTaken(), seen().km]).toEqual([false, 111.195]);
    leave();
    for (const [held, hasFocus] of [
      [{ ctrlKey: true }, false],
      [{ metaKey: true }, false],
      [{}, true],
    ] as const) {
      const map = await wheel(held, hasFocus);
      expect([map.isTaken(), map.seen().km > 111.195]).toEqual([true, true]);
      map.leave();
    }
  });

  it('leaves what is under the pointer where it is, and the address follows when it rests', async () => {
    const { seen, page, clock, leave } = await wheel({ ctrlKey: true });
    const { km, lon, lat } = seen();
    const grown = 1.0015 ** 100;
    expect(km).toBeCloseTo(111.195 * grown);
    // The corner of the view was half a degree east of its middle, and 220/720 of one south.
    expect(lon + grown / 2).toBeCloseTo(37.5);
    expect(lat - (grown * 220) / 720).toBeCloseTo(-220 / 720);
    await clock.pass(249);
    expect(page.path()).toContain('111.195');
    await clock.pass(1);
    expect(page.path()).toContain('view=');
    expect(page.path()).not.toContain('111.195');
    leave();
  });
});
