import { type VNode } from 'preact';
import { type PhraseParts } from '../../core/i18n/parts.js';
import { Marking } from '../../components/text/marking.js';
import { Name } from '../../components/text/name.js';
import { EntryLink } from '../../components/entry/entry-link.js';
import { Time } from '../../components/text/time.js';
import { chosenReading, partsOf } from '../../core/entry-line/compose.js';
import { type LinePart, type Parsed } from '@sitlog/line-reading';
import { DemandText, FigureText, SpanText } from './choice-text.js';
import { Hints } from './hints.js';
import { SpokenParts } from './spoken-parts.js';
import { ReadingText } from './reading-text.js';
import { useDesk } from '../../components/use-desk.js';

/** The parts that have chips of one form, in their order. */
const SHOWN = [
  ...(['place', 'actor', 'subject', 'figure', 'window', 'demand'] as const),
  ...(['credibility', 'relation'] as const),
];

/** What the line says, as it will be recorded: chips for its parts, its time in words, and what to look at. */
export function Understanding(): VNode {
  const desk = useDesk();
  const { understood, kind, kindName } = desk.understood;
  const { readiness, markingNow } = desk.registersNow;
  const parsed = understood.value;
  // Chips would say of the line what it does not say.
  if (readiness.value === 'missing') {
    return (
      <div id="log-understood" class="log-understood">
        <Hints parsed={parsed} />
      </div>
    );
  }
  return (
    <div id="log-understood" class="log-understood">
      <ul class="log-chips">
        <TimeChip parsed={parsed} />
        <Origin parsed={parsed} />
        <Chip sigil="#" isUnsaid={partsOf(parsed, 'kind').length === 0}>
          {kindName(kind.value)}
        </Chip>
        {SHOWN.flatMap((is) => partsOf(parsed, is)).map((part) => (
          <PartChip key={`${part.is} ${part.start}`} part={part} />
        ))}
        <Chip sigil="tlp" isUnsaid={partsOf(parsed, 'marking').length === 0}>
          <Marking tlp={partsOf(parsed, 'marking')[0]?.id ?? markingNow.value ?? ''} />
        </Chip>
      </ul>
      <SpokenParts />
      <Hints parsed={parsed} />
    </div>
  );
}

function Chip({
  sigil,
  isUnsaid = false,
  children,
}: {
  readonly sigil: string;
  readonly isUnsaid?: boolean;
  readonly children: PhraseParts;
}): VNode {
  return (
    <li class={`log-chip ${isUnsaid ? 'unsaid' : ''}`}>
      <span class="log-sigil" aria-hidden="true" dir="ltr">
        {sigil}
      </span>{' '}
      {children}
    </li>
  );
}

function TimeChip({ parsed }: { readonly parsed: Parsed }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { begunAt, pick } = desk.understood;
  const { draft } = desk.draft;
  const { isScripted } = desk.deskClock;
  const { zoneText } = desk.format;
  const { zone } = desk.situation;
  const words = t().entryBar;
  const [time] = partsOf(parsed, 'time');
  const reading = chosenReading(parsed, { begunAt: begunAt.value, pick: pick.value });
  const isBegun = draft.value.begunAt !== undefined;
  const at = begunAt.value;
  const running = isScripted.value ? words.clockOfExercise : words.clockTicks;
  return (
    <Chip sigil="~" isUnsaid={time === undefined}>
      {words.happened}{' '}
      {reading !== undefined && time !== undefined && <ReadingText reading={reading} />}
      {time === undefined && (
        <>
          {isBegun && reading !== undefined ? (
            <ReadingText reading={reading} />
          ) : (
            <Time at={new Date(at).toISOString()} />
          )}
          , {isBegun && !isScripted.value ? words.clockStands : running}
        </>
      )}{' '}
      {time !== undefined && (
        <>
          <q dir="auto">{time.phrase}</q>{' '}
        </>
      )}
      <span class="quiet">{words.zone(zoneText(zone.value, reading?.from ?? at))}</span>
    </Chip>
  );
}

function Origin({ parsed }: { readonly parsed: Parsed }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const words = t().entryBar;
  const sources = partsOf(parsed, 'source');
  if (sources.length === 0) {
    const given = desk.naming.name.value;
    const name = given === undefined ? words.unnamed : <bdi>{given}</bdi>;
    return (
      <Chip sigil="^" isUnsaid>
        {words.operational(name)}
      </Chip>
    );
  }
  return (
    <>
      {sources.map(({ id, act, start }) => (
        <Chip key={start} sigil="^">
          <ItemName id={id} /> <span class="quiet">{t().vocabulary.act(act)}</span>
        </Chip>
      ))}
    </>
  );
}

/** A name of the registers, or of what was registered a moment ago. */
function ItemName({ id }: { readonly id: string }): VNode {
  const desk = useDesk();
  const { names } = desk.understood;
  const { situation } = desk.situation;
  const { places, sources, actors } = names.value;
  const own = [...places, ...sources, ...actors].find((item) => item.id === id);
  const isKnown = situation.value?.subjects.some((subject) => subject.id === id) ?? false;
  return own === undefined || isKnown ? <Name id={id} /> : <bdi>{own.name}</bdi>;
}

function PartChip({ part }: { readonly part: LinePart }): VNode | null {
  const { t } = useDesk().words;
  const words = t().entryBar;
  switch (part.is) {
    case 'place':
    case 'actor':
      return (
        <Chip sigil={part.is === 'place' ? '@' : '&'}>
          {part.id === undefined ? words.unknownActor : <ItemName id={part.id} />}{' '}
          <span class="quiet">{t().vocabulary.role(part.role)}</span>
        </Chip>
      );
    case 'subject':
      return (
        <Chip sigil="+">
          <Name id={part.id} />
        </Chip>
      );
    case 'credibility':
      return <Chip sigil="%">{words.grade(t().vocabulary.credibility(part.grade))}</Chip>;
    case 'relation':
      return (
        <Chip sigil=">">
          {words.relation(t().vocabulary.relation(part.type), <EntryLink no={part.target} />)}{' '}
          {part.aspect !== undefined && words.inRespect(<q dir="auto">{part.aspect}</q>)}
        </Chip>
      );
    case 'figure':
      return (
        <Chip sigil={'n'}>
          <FigureText figure={part.figure} />
        </Chip>
      );
    case 'window':
      return (
        <Chip sigil="↔">
          <SpanText span={part.span} />
        </Chip>
      );
    case 'demand':
      return (
        <Chip sigil="!">
          <DemandText demand={part.demand} />
        </Chip>
      );
    default:
      return null;
  }
}
