import { type VNode } from 'preact';
import { subjectOf } from '../../core/board/proposition-id.js';
import { unlistedThing } from '../../core/live/past-changes.js';
import { EntryLink } from '../entry/entry-link.js';
import { AspectName, Name } from '../text/name.js';
import { useDesk } from '../use-desk.js';

const MOST_NAMED = 12;

/** What may have changed more of the past than is listed. */
export function Unlisted({ names }: { readonly names: readonly string[] }): VNode {
  const desk = useDesk();
  const { numberText } = desk.format;
  const words = desk.words.t().past;
  const more = names.length - MOST_NAMED;
  return (
    <p class="past-more">
      {words.unlisted}{' '}
      {names.slice(0, MOST_NAMED).map((name, index) => (
        <>
          {index > 0 && ' · '}
          <Thing name={name} />
        </>
      ))}
      {more > 0 && ` ${words.more(numberText(more))}`}
    </p>
  );
}

function Thing({ name }: { readonly name: string }): VNode {
  const { t } = useDesk().words;
  const thing = unlistedThing(name);
  switch (thing.kind) {
    case 'entry':
      return <EntryLink no={thing.id} />;
    case 'registered':
      return <Name id={thing.id} />;
    case 'sides':
      return <>{t().past.sides}</>;
    case 'proposition':
      return (
        <>
          <Name id={subjectOf(thing.id)} /> <AspectName of={thing.id} />
        </>
      );
  }
}
