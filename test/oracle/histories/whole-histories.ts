import { type Command, type SituationEvent } from '@sitlog/situation';
import * as fc from 'fast-check';
import { opening, type Step, step } from './commands.js';
import { figureMoments, figureStep, SITES, site } from './figure-histories.js';
import { momentsOf, NOTHING_WRITTEN, write, type Written } from './histories.js';
import { type AskedAt } from '../oracle.js';
import { OPENING } from './talk-commands.js';
import { TALK_MOMENTS, talking } from './talk-histories.js';
import { AUTHORS, GRID_STEP, gridMoment } from './worlds/world.js';

const REOPENING: Command = { kind: 'reopen-situation', reason: 'it goes on' };

/** Histories of one situation in which all is told together: propositions, figures, demands, forecasts. */
export function wholeHistory(): fc.Arbitrary<readonly SituationEvent[]> {
  const steps = fc.array(wholeStep(), { minLength: 20, maxLength: 60, size: 'max' });
  return fc
    .record({ commands: opening(), steps, focus: fc.nat() })
    .map(({ commands, steps, focus }) => {
      const registers = OPENING.filter(({ kind }) => kind === 'register-item');
      const first = [...commands, ...SITES.map(site), ...registers];
      const opened = first.reduce(
        (written, command, i) =>
          write(written, { command, author: 'desk', recordedAt: gridMoment(5) + i }),
        NOTHING_WRITTEN,
      );
      return steps.reduce((written, one) => taken(written, one, focus), opened).events;
    });
}

function wholeStep(): fc.Arbitrary<Step> {
  const talk = fc.record({
    author: fc.constantFrom(...AUTHORS),
    wait: fc.constantFrom(1, GRID_STEP / 2, GRID_STEP),
    ask: talking(),
  });
  return fc.oneof(
    { weight: 4, arbitrary: step() },
    { weight: 2, arbitrary: figureStep() },
    { weight: 2, arbitrary: talk },
  );
}

function taken(written: Written, { author, wait, ask }: Step, focus: number): Written {
  const { state, events } = written;
  const recordedAt = (events.at(-1)?.recordedAt ?? 0) + wait;
  const command = state.core.closed ? REOPENING : ask({ state, focus });
  return command === undefined ? written : write(written, { command, author, recordedAt });
}

/** A few of the moments at which something of a history may turn, other ones for each draw. */
export function someMoments(
  events: readonly SituationEvent[],
  { draw, count }: { readonly draw: number; readonly count: number },
): readonly AskedAt[] {
  const all = [
    ...momentsOf(events, 2),
    ...figureMoments(events, 1),
    ...TALK_MOMENTS.map((validAt, i) => ({ validAt, knownRevision: i % events.length })),
  ];
  const stride = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, i) => i % stride === draw % stride);
}
