import { type VNode } from 'preact';
import { shortcutKey } from '../../core/keyboard/shortcut-key.js';
import { type PhraseParts } from '../../core/i18n/parts.js';
import { EntryLink } from '../../components/entry/entry-link.js';
import { partsOf } from '../../core/entry-line/compose.js';
import { type Parsed, type Sigil, type Unresolved } from '@sitlog/line-reading';
import { ReadingText } from './reading-text.js';
import { warningsOf } from '../../core/entry-line/warnings.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';

/** What to look at before the line is recorded; none of it holds it up, but the choice between two times. */
export function Hints({ parsed }: { readonly parsed: Parsed }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { isPast } = desk.location;
  const { missing } = desk.barForm;
  const { readiness } = desk.registersNow;
  const { draft } = desk.draft;
  const words = t().entryBar;
  return (
    <div class="log-hints">
      {isPast.value && <p class="log-past">{words.pastView}</p>}
      {missing.value !== undefined && (
        <p class="warning" role="alert">
          {words.needs[missing.value]}
        </p>
      )}
      <TimeChoice parsed={parsed} />
      {readiness.value === 'missing' && draft.value.text !== '' && (
        <p class="warning">{words.namesAway}</p>
      )}
      {parsed.unresolved
        .filter((one) => isSettled(desk, one))
        .map(({ start, sigil, value, why }) => (
          <p key={start}>
            {wordsFor(
              desk,
              sigil,
              why,
            )(
              <q dir="auto">
                {sigil}
                {value}
              </q>,
            )}
          </p>
        ))}
      {warningsOf(draft.value.text).map((warning) => (
        <p key={warning} class="warning">
          {words.warnings[warning]} {words.warningHint}
        </p>
      ))}
      <Near />
      <Quiet parsed={parsed} />
    </div>
  );
}

/** What becomes of a word that names nothing: text, unless nobody here can know whether it does. */
function wordsFor(
  desk: Desk,
  sigil: Sigil,
  why: Unresolved['why'],
): (word: PhraseParts) => PhraseParts {
  const { t } = desk.words;
  const { readiness } = desk.registersNow;
  const words = t().entryBar;
  const mayBeKnown = sigil !== '~' && (why === 'unknown' || why === 'several');
  return readiness.value === 'kept' && mayBeKnown
    ? (word) => [word, ': ', words.namesKept]
    : words.stays[why];
}

/** While the picker still offers what a word may be, nothing is said of it. */
function isSettled(desk: Desk, { start }: { readonly start: number }): boolean {
  const { readiness } = desk.registersNow;
  const { offers, asked } = desk.caret;
  if (readiness.value === 'missing' || desk.creating.asked.value !== undefined) return false;
  return offers.value.length === 0 || asked.value?.start !== start;
}

/** What the line leaves unsaid, and what becomes of it. */
function Quiet({ parsed }: { readonly parsed: Parsed }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { names, kind, kindName } = desk.understood;
  const { readiness } = desk.registersNow;
  const { situation } = desk.situation;
  const { truth } = desk.truth;
  const { isKept } = desk.outbox;
  const words = t().entryBar;
  const type = names.value.kinds.find(({ id }) => id === kind.value)?.type;
  const isSourced = partsOf(parsed, 'source').length > 0;
  const isMissing = readiness.value === 'missing';
  const says = [
    !isMissing &&
      isSourced &&
      partsOf(parsed, 'kind').length === 0 &&
      words.unsaidKind(kindName(kind.value)),
    !isMissing &&
      type !== undefined &&
      partsOf(parsed, 'subject').length === 0 &&
      words.unsaidSubject,
    situation.value?.mode === 'exercise' && words.exercise,
    truth.value.state === 'offline' && words.offline,
    !isKept.value && words.notKept,
  ].filter((one) => one !== false);
  return <p class="quiet">{says.join(' · ')}</p>;
}

/** A time with several senses: each in words, by number. */
function TimeChoice({ parsed }: { readonly parsed: Parsed }): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { pick } = desk.understood;
  const { choose } = desk.barKeys;
  const words = t().entryBar;
  const [time] = partsOf(parsed, 'time');
  if (time === undefined || time.readings.length < 2 || pick.value !== undefined) return null;
  return (
    <div
      class="log-choice"
      role="group"
      aria-label={words.needs.choice}
      onKeyDown={(event) => {
        const digit = Number(shortcutKey(event));
        if (!Number.isInteger(digit) || digit < 1 || digit > time.readings.length) return;
        event.preventDefault();
        event.stopPropagation();
        choose(digit - 1);
      }}
    >
      <span>{words.chooseTime(<q dir="auto">{time.phrase}</q>)}</span>{' '}
      {time.readings.map((reading, index) => (
        <button
          key={`${reading.from ?? ''}${reading.to ?? ''}`}
          type="button"
          onClick={() => {
            choose(index);
          }}
        >
          <kbd>{index + 1}</kbd> <ReadingText reading={reading} />
        </button>
      ))}{' '}
      <span class="quiet">
        {words.chooseTimeKeys(time.readings.map((_, index) => index + 1).join(' '))}
      </span>
    </div>
  );
}

/** An entry that may tell of the same event, with what to make of it. */
function Near(): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { near, ignored } = desk.understood;
  const { write, draft } = desk.draft;
  const { focusField } = desk.caret;
  const words = t().entryBar;
  const found = near.value;
  if (found === undefined) return null;
  const ordinal = found.entryNo.replace(/^.*-/, '');
  const add = (sigil: string): void => {
    write({ text: `${draft.peek().text.trimEnd()} ${sigil}${ordinal} ` });
    focusField();
  };
  return (
    <div class="log-near" role="group" aria-label={words.picker}>
      <span>{words.near(<EntryLink no={found.entryNo} />, <bdi>{found.headline}</bdi>)}</span>{' '}
      <button
        type="button"
        onClick={() => {
          add('>+');
        }}
      >
        {words.corroborates}
      </button>{' '}
      <button
        type="button"
        onClick={() => {
          add('>!');
        }}
      >
        {words.contradicts}
      </button>{' '}
      <button
        type="button"
        onClick={() => {
          ignored.value = new Set([...ignored.peek(), found.entryNo]);
          focusField();
        }}
      >
        {words.ignore}
      </button>
    </div>
  );
}
