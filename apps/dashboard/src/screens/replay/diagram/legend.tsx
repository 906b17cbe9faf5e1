import { type VNode } from 'preact';
import { type Dots, kinds } from '../../../core/plot/dots.js';
import { type Shape } from './draw.js';
import { useDesk } from '../../../components/use-desk.js';

const SHAPES: readonly (Shape | 'disputed')[] = [
  'plain',
  'ahead',
  'corrected',
  'retracted',
  'disputed',
];

/** What the picture shows, in words: it stands for the picture where that cannot be seen. */
export function DotLegend({ dots }: { readonly dots: Dots }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().replay;
  const { late, ahead, retracted } = kinds(dots);
  const all = t().common.entries(dots.count, numberText(dots.count));
  return (
    <div class="legend">
      <p>{words.summary(all, numberText(late), numberText(ahead), numberText(retracted))}</p>
      <details>
        <summary>{words.howToRead}</summary>
        <p>{words.diagramHint}</p>
        <ul class="plain shapes">
          {SHAPES.map((shape) => (
            <li key={shape}>
              <span class={`shape ${shape}`} aria-hidden="true" /> {words.shapes[shape]}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
