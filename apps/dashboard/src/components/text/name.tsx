import { DESK } from '@sitlog/situation';
import { type VNode } from 'preact';
import { aspectOfProposition, subjectOf } from '../../core/board/proposition-id.js';
import { useDesk } from '../use-desk.js';

interface Named {
  readonly id: string;
}

interface SeveralNamed {
  readonly ids: readonly string[];
}

/** The name of a registered item, kept apart from the direction of the text around it; of one that turned out to be another one, with that one's. */
export function Name({ id }: Named): VNode {
  const { words, situation } = useDesk();
  const { nameOf, registered } = situation;
  const merged = registered.value.get(id)?.merged;
  const name = <bdi>{nameOf(id)}</bdi>;
  if (merged === undefined) return name;
  const other = <bdi>{nameOf(merged.countsAs)}</bdi>;
  return (
    <>
      {name} ({words.t().setup.merging.countsAs(other)})
    </>
  );
}

/** What is asked of a proposition's subject, as the packs call it for its type. */
export function AspectName({ of }: { readonly of: string }): VNode {
  const { words, situation } = useDesk();
  const type = situation.registered.value.get(subjectOf(of))?.type;
  return <>{words.t().vocabulary.aspect(aspectOfProposition(of), type)}</>;
}

/** Several names, as the language lists them. */
export function Names({ ids }: SeveralNamed): VNode {
  return (
    <Listed
      parts={ids.map((id) => (
        <Name id={id} />
      ))}
    />
  );
}

/** The name of an origin: that of a source, or our own where nobody is named. */
export function OriginName({ id }: Named): VNode {
  const { t } = useDesk().words;
  return id === DESK ? <bdi>{t().told.desk}</bdi> : <Name id={id} />;
}

/** Several origins, as the language lists them. */
export function OriginNames({ ids }: SeveralNamed): VNode {
  return (
    <Listed
      parts={ids.map((id) => (
        <OriginName id={id} />
      ))}
    />
  );
}

function Listed({ parts }: { readonly parts: readonly VNode[] }): VNode {
  return (
    <>
      {parts.map((part, index) => (
        <>
          {index > 0 && ' · '}
          {part}
        </>
      ))}
    </>
  );
}
