import { type VNode } from 'preact';
import { Time } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';
import { strictest } from '../../core/board/marking-numbers.js';
import { usualMarking } from '../../core/entry-line/compose.js';
import { type PhraseParts } from '../../core/i18n/parts.js';
import { pinned } from '../../core/location/clocks.js';
import { type Desk } from '../../state/desk.js';
import { type OnPaper, paperOf } from '../../state/page/paper.js';

/** What stands at the head of each printed page: the marking, what it is, of which moments, and on how much of the log it rests. As a file, each page leads back to its moment. */
export function PaperHead(): VNode | null {
  const desk = useDesk();
  const { code, isPast } = desk.location;
  const { t } = desk.words;
  if (code.value === undefined) return null;
  const told = toldOn(desk);
  return (
    <div class="paper-head">
      <p>
        <PaperMarking />
        {isExercise(desk) && <strong class="paper-word">{t().common.exercise}</strong>}
        {isPast.value && <strong class="paper-word">{t().shell.clocks.past}</strong>}
        <PaperTitle code={code.value} />
      </p>
      <p>{told === undefined ? t().shell.paper.noMoments : momentsParts(desk, told)}</p>
      {told?.from !== undefined && <p>{t().shell.paper.from(momentsParts(desk, told.from))}</p>}
    </div>
  );
}

/** The situation and the screen. */
function PaperTitle({ code }: { readonly code: string }): VNode {
  const desk = useDesk();
  const { screen, place, hrefTo } = desk.location;
  const told = toldOn(desk);
  const entry = screen.value === 'entry' ? place.value.entry : undefined;
  return (
    <a href={hrefTo(told === undefined ? {} : { moments: pinned(told) })}>
      <bdi>{desk.situation.situation.value?.name ?? code}</bdi> (<bdi>{code}</bdi>):{' '}
      {desk.words.t().shell.screens[screen.value]}
      {entry !== undefined && (
        <>
          {' '}
          <bdi>{entry}</bdi>
        </>
      )}
    </a>
  );
}

function toldOn(desk: Desk): OnPaper | undefined {
  return paperOf(desk).own.value ?? desk.board.shown.value;
}

function isExercise(desk: Desk): boolean {
  const { mode } = desk.board.shown.value ?? desk.situation.situation.value ?? {};
  return mode === 'exercise';
}

/** What stands at the foot of each printed page. */
export function PaperFoot(): VNode | null {
  if (useDesk().location.code.value === undefined) return null;
  return (
    <div class="paper-foot">
      <p>
        <PaperMarking />
      </p>
    </div>
  );
}

/** The strictest marking of what can stand on the paper; one that is not known is never taken for a mild one. */
function PaperMarking(): VNode {
  const desk = useDesk();
  const marking = markingOf(desk);
  const { noMarking } = desk.words.t().shell.paper;
  if (marking === undefined) return <strong class="paper-word">{noMarking}</strong>;
  return (
    <bdi dir="ltr" class={`paper-marking ${marking.toLowerCase().replace(/[^a-z]+/g, '-')}`}>
      {marking}
    </bdi>
  );
}

function markingOf(desk: Desk): string | undefined {
  const own = paperOf(desk).own.value?.marking;
  if (own !== undefined) return own;
  const { tick } = desk.live.heard.value;
  const situation = desk.situation.situation.value;
  if (tick === undefined || situation === undefined) return undefined;
  // What has no marking of its own counts as one without.
  const usual = usualMarking(situation);
  return strictest(typeof tick.marking === 'string' ? [tick.marking, usual] : [usual]);
}

type PaperMoments = Pick<OnPaper, 'validAt' | 'knownAt' | 'knownRevision'>;

function momentsParts(desk: Desk, told: PaperMoments): PhraseParts {
  const { numberText } = desk.format;
  const words = desk.words.t().shell.clocks;
  return [
    words.sentence(<ZonedTime at={told.validAt} />, <ZonedTime at={told.knownAt} />),
    ` (${words.revision(numberText(told.knownRevision))})`,
  ];
}

/** A moment with its zone, since paper has no title to look at. */
function ZonedTime({ at }: { readonly at: string }): VNode {
  const desk = useDesk();
  const zone = desk.format.zoneText(desk.situation.zone.value, Date.parse(at));
  return (
    <span class="paper-time">
      <Time at={at} isFull /> (<bdi dir="ltr">{zone}</bdi>)
    </span>
  );
}
