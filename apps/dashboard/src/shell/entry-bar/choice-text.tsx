import {
  type OpenSpan,
  type ReadDemand,
  type ReadFigure,
  type Reading,
} from '@sitlog/line-reading';
import { type VNode } from 'preact';
import { When } from '../../components/text/time.js';
import { lineText } from '../../components/text/figure-text.js';
import { type Proposed } from '../../core/entry-line/spoken-parts.js';
import { useDesk } from '../../components/use-desk.js';
import { ReadingText } from './reading-text.js';

/** One of the choices of a part, in words. */
export function ChoiceText({
  part,
  index,
}: {
  readonly part: Proposed;
  readonly index: number;
}): VNode {
  const desk = useDesk();
  const choice: unknown = part.choices[index];
  switch (part.is) {
    case 'kind':
      return <>{desk.understood.kindName(choice as string)}</>;
    case 'time':
      return <ReadingText reading={choice as Reading} />;
    case 'window':
      return <SpanText span={choice as OpenSpan} />;
    case 'figure':
      return <FigureText figure={choice as ReadFigure} />;
    case 'demand':
      return <DemandText demand={choice as ReadDemand} />;
    default:
      return <NameText id={choice as string} />;
  }
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** The span in which something holds. */
export function SpanText({ span }: { readonly span: OpenSpan }): VNode {
  return <When from={iso(span.from)} to={iso(span.to)} />;
}

/** What a figure counts, and how many. */
export function FigureText({ figure }: { readonly figure: ReadFigure }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { min = null, best = null, max = null, quantifier, verbal, measure } = figure;
  const given = { low: min, best, high: max, quantifier };
  const number = lineText(desk, verbal === undefined ? given : { ...given, verbal });
  const isAbout = quantifier === 'approx' && best !== null;
  return (
    <>
      {isAbout ? `≈ ${desk.format.numberText(best)}` : number}{' '}
      {t().vocabulary.measure(measure ?? '')}
    </>
  );
}

/** What is demanded, of whom, and by when. */
export function DemandText({ demand }: { readonly demand: ReadDemand }): VNode {
  const { terms, by, of, deadline = null } = demand;
  return (
    <>
      {by.map((id) => (
        <NameText key={id} id={id} />
      ))}
      {' → '}
      {of.map((id) => (
        <NameText key={id} id={id} />
      ))}{' '}
      <q dir="auto">{terms}</q> {deadline !== null && <When from={null} to={iso(deadline)} />}
    </>
  );
}

function NameText({ id }: { readonly id: string }): VNode {
  const { names } = useDesk().understood;
  const { places, sources, actors, subjects } = names.value;
  const own = [...places, ...sources, ...actors, ...subjects].find((item) => item.id === id);
  return <bdi>{own?.name ?? id}</bdi>;
}
