import { expect, test } from '@jest/globals';
import { type ClockStep, WallClock } from './clock.js';

const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 10, 29, 8);

function clockAt(wall: number) {
  let machine = { wall, elapsed: 500 };
  const clock = new WallClock({ wall: () => machine.wall, elapsed: () => machine.elapsed });
  const steps: ClockStep[] = [];
  const stop = clock.onStep((step) => steps.push(step));
  return {
    clock,
    steps,
    stop,
    /** Time passes, and the wall clock is moved besides. */
    pass: (milliseconds: number, moved = 0): void => {
      machine = {
        wall: machine.wall + milliseconds + moved,
        elapsed: machine.elapsed + milliseconds,
      };
    },
  };
}

test('says what the wall clock says, also when that was set right long after the start', () => {
  const { clock, pass } = clockAt(START - 10 * HOUR_MS);
  expect(clock.now()).toBe((START - 10 * HOUR_MS) * 1000);
  pass(1_000, 10 * HOUR_MS);
  expect(clock.now()).toBe((START + 1_000) * 1000);
});

test('never says the same moment twice, however short the time', () => {
  const { clock, pass, steps } = clockAt(START);
  const said = [clock.now(), clock.now(), clock.now()];
  pass(1);
  said.push(clock.now());
  expect(said).toEqual([0, 1, 2, 1000].map((micros) => START * 1000 + micros));
  expect(steps).toEqual([]);
});

test('does not run back when a time service corrects it by less than a second', () => {
  const { clock, pass, steps } = clockAt(START);
  const before = clock.now();
  pass(100, -900);
  expect(clock.now()).toBe(before + 1);
  pass(900);
  expect(clock.now()).toBe((START + 100) * 1000);
  expect(steps).toEqual([]);
});

test.each([
  ['forward', 10 * HOUR_MS],
  ['back', -HOUR_MS],
  ['over a sleep, in which no time passes for the machine', 5_000],
])('tells of a step once, and goes on from there: %s', (_, moved) => {
  const { clock, pass, steps } = clockAt(START);
  clock.now();
  pass(2_000, moved);
  const at = (START + 2_000 + moved) * 1000;
  expect([clock.now(), clock.now()]).toEqual([at, at + 1]);
  expect(steps).toEqual([{ at, by: moved * 1000 }]);
  expect([clock.steps, clock.lastStep]).toEqual([1, { at, by: moved * 1000 }]);
  pass(3_000);
  expect(clock.steadyFor).toBe(3_000_000);
});

test('counts small corrections together: what drifts away is noticed', () => {
  const { clock, pass, steps } = clockAt(START);
  for (let time = 0; time < 4; time += 1) {
    pass(1_000, 300);
    clock.now();
  }
  expect(steps).toEqual([{ at: (START + 5_200) * 1000, by: 1_200_000 }]);
});

test('says how much time has passed, whatever the wall clock does', () => {
  const { clock, pass } = clockAt(START);
  const before = clock.elapsed();
  pass(3_000, -HOUR_MS);
  expect(clock.elapsed() - before).toBe(3_000_000);
});

test('tells nobody who no longer listens', () => {
  const { clock, pass, steps, stop } = clockAt(START);
  stop();
  pass(1_000, HOUR_MS);
  clock.now();
  expect(steps).toEqual([]);
});

test('reads the machine', () => {
  const clock = new WallClock();
  const before = Date.now() * 1000;
  const said = clock.now();
  expect(said).toBeGreaterThanOrEqual(before);
  expect(said).toBeLessThanOrEqual((Date.now() + 1) * 1000);
});
