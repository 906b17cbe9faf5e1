import {
  type DemandResponse,
  type FiguresResponse,
  type ForecastResponse,
  type PropositionResponse,
} from '@sitlog/api-types';
import {
  answerInShort,
  joined,
  originInWords,
  own,
  type Phrase,
  phrase,
  toldOf,
  type Voice,
} from '@sitlog/words';
import { rangeText } from '../../components/text/figure-text.js';
import { type ComparisonRow } from '../../core/board/comparison.js';
import { type Desk } from '../../state/desk.js';

/** How one side of a row of a comparison stands, in short. */
export function pieceInShort(
  desk: Desk,
  voice: Voice,
  part: ComparisonRow['part'],
  value: unknown,
): Phrase {
  const { comparison } = voice.words;
  if (value === null) return own(part === 'raised' ? comparison.notRaised : comparison.notThere);
  switch (part) {
    case undefined:
      return propositionInShort(voice, value as PropositionResponse);
    case 'figures':
      return figuresInShort(desk, value as FiguresResponse);
    case 'demands':
      return demandInShort(voice, value as DemandResponse);
    case 'forecasts':
      return forecastInShort(voice, value as ForecastResponse);
    case 'raised':
      return own(desk.words.t().compare.raised);
  }
}

function propositionInShort(voice: Voice, answer: PropositionResponse): Phrase {
  const { id, override, state } = answer;
  if (override === undefined) return answerInShort(answer, toldOf(id, voice));
  const { comparison } = voice.words;
  const value = phrase`${voice.naming.value(override.value, id)}`;
  return comparison.withState(value, comparison.state(state));
}

/** What they span; that there are some where nothing of them spans anything. */
function figuresInShort(desk: Desk, { envelopes, lines, unlisted }: FiguresResponse): Phrase {
  const ranges = envelopes.map((one) => rangeText(desk, one));
  if (ranges.length > 0) return own(ranges.join(' · '));
  const count = lines.length + unlisted;
  return own(desk.words.t().board.figureCount(count, desk.format.numberText(count)));
}

function demandInShort({ words, naming }: Voice, { life, deadlines }: DemandResponse): Phrase {
  const { talks, comma } = words;
  const falls = deadlines.given.map(({ falls: { latest }, standing, written }) =>
    talks.deadline(own(latest === null ? written.join() : momentOf(naming, latest)), standing),
  );
  return joined([own(talks.life(life)), ...falls], comma);
}

function forecastInShort(voice: Voice, forecast: ForecastResponse): Phrase {
  const { placement, window, standing, origin } = forecast;
  return voice.words.talks.forecast({
    isPossible: placement === 'possible',
    from: own(edgeOf(voice.naming, window.earliest, window.from)),
    to: own(edgeOf(voice.naming, window.latest, window.to)),
    standing,
    origin: originInWords(origin, voice),
  });
}

function edgeOf(naming: Voice['naming'], at: string | null, written: string): string {
  return at === null ? written : momentOf(naming, at);
}

function momentOf({ moment }: Voice['naming'], at: string): string {
  return moment(Date.parse(at) * 1000);
}
