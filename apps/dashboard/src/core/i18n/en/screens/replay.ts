import { many } from '../../plural.js';
import { type Parts } from '../../parts.js';

/** Words of the replay. */
export const replay = {
  diagram: 'What happened when, and when we heard of it',
  happenedAxis: 'happened',
  recordedAxis: 'recorded',
  noEntries: 'No entries yet: there is nothing to replay.',
  pointAtDot: 'Point at a dot, or step with , and . to see which entry it is.',
  happenedRecorded: (happened: Parts, recorded: Parts): Parts => [
    'happened ',
    happened,
    ', recorded ',
    recorded,
  ],
  summary: (all: string, late: string, ahead: string, retracted: string): string =>
    `${all} in the log as it is now. Recorded an hour late or more: ${late}. Of what is to come: ${ahead}. Retracted: ${retracted}.`,
  howToRead: 'How to read the picture',
  diagramHint:
    'Further along: happened later. Higher: recorded later. A dot stands at the latest moment at which it can have happened, its bar reaches back to the earliest, and a bar that fades has no known beginning or begins outside. Dots on the line were known at once, the higher above it the later; below it lies what was still to come. The lit part, happened by the one clock and recorded by the other, is what the board rests on. Dots stand where the log puts them now; at an earlier moment, the board takes an entry as it then was.',
  shapes: {
    plain: 'entry',
    ahead: 'of what is to come: forecast or plan',
    corrected: 'corrected since',
    retracted: 'retracted',
    disputed: 'ring: disputed by another entry',
  },
  valueText: (time: string, zone: string, entries: string): string =>
    `${time}, ${zone} time; ${entries}`,
  inView: (entries: string, all: string): string => `${entries} of ${all} in view`,
  openStill: (n: number, shown: string): string =>
    many('en', n, {
      one: `whether ${shown} of them had happened by then is open`,
      other: `whether ${shown} of them had happened by then is open`,
    }),
  outside: (n: number, shown: string, first: Parts): Parts => [
    many('en', n, {
      one: `${shown} entry was recorded outside of the picture, at `,
      other: `${shown} entries were recorded outside of the picture, the first at `,
    }),
    first,
  ],
  locked: 'Both clocks as one',
  lockHint: 'Locked, both clocks show the same moment',
  lockOrNot: 'Replay: lock or unlock the two clocks',
  transport: 'Playback',
  play: 'Play',
  pause: 'Pause',
  playOrPause: 'Replay: play or pause',
  previous: 'Previous entry',
  next: 'Next entry',
  calm: 'Your device asks for less motion, so nothing plays by itself. Step instead.',
  speed: 'Speed',
  speeds: {
    minute: '1 s = 1 min',
    tenMinutes: '1 s = 10 min',
    hour: '1 s = 1 h',
    sixHours: '1 s = 6 h',
    day: '1 s = 1 d',
    oneEntry: '1 entry a second',
    threeEntries: '3 entries a second',
    tenEntries: '10 entries a second',
  },
  skipped: (span: string): string => `Skipped ${span} without entries`,
  loopFrom: 'Repeat from here',
  loopTo: 'Repeat to here',
  looping: (from: Parts, to: Parts): Parts => ['repeats ', from, ' to ', to],
  unloop: 'Do not repeat',
  answerOf: (valid: Parts, known: Parts, revision: string): Parts => [
    'What had happened by ',
    valid,
    ', as known by ',
    known,
    ` (revision ${revision})`,
  ],
  late: 'The answer to where the clocks stand is on its way.',
  beforeAll: 'Nothing had been recorded by then.',
  tileChanged: 'changed',
  changes: 'What changed',
  noChanges: 'Move the clocks: what that changes is listed here.',
  onTo: (valid: Parts, known: Parts | undefined): Parts =>
    known === undefined ? ['On to ', valid] : ['On to ', valid, ', ', known],
  backTo: (valid: Parts, known: Parts | undefined): Parts =>
    known === undefined ? ['Back to ', valid] : ['Back to ', valid, ', ', known],
  knownBy: (known: Parts): Parts => ['as known by ', known],
  knownThen: 'as known then',
  becomes: 'becomes',
  pieces: {
    figures: 'figures changed',
    demands: 'demands or conditions changed',
    forecasts: 'forecasts changed',
    raised: 'alerts changed',
    checks: 'checks changed',
  },
  andMore: (n: string): string => `and ${n} more`,
  changed: (n: number, shown: string): string =>
    many('en', n, { one: `${shown} answer changed`, other: `${shown} answers changed` }),
  came: (n: number, shown: string): string =>
    many('en', n, {
      one: `${shown} entry came into view`,
      other: `${shown} entries came into view`,
    }),
  gone: (n: number, shown: string): string =>
    many('en', n, {
      one: `${shown} entry went out of view`,
      other: `${shown} entries went out of view`,
    }),
  spoken: (time: string, changed: string, came: string): string => `${time}: ${changed}, ${came}`,
  bookmarks: 'Bookmarks',
  bookmarksHint: 'They stay on this device. Each link shows the same moment for good.',
  bookmarkName: 'Name of this moment',
  keep: 'Keep',
  kept: (name: string): string => `Kept: ${name}`,
  copyLink: 'Copy link',
  forget: 'Remove',
  clocksOf: (valid: Parts, known: Parts, revision: string): Parts => [
    'what had happened by ',
    valid,
    ', as known by ',
    known,
    ` (revision ${revision})`,
  ],
  storyboard: 'Storyboard to print',
  storyboardOf: (name: Parts): Parts => ['Storyboard: ', name],
  storyboardHint:
    'Figures, demands, forecasts and alerts stand on the board of each moment: its link is below it.',
  noBookmarks: 'No moment has been kept.',
  back: 'Back to the replay',
};
