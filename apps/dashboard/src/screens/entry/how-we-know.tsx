import { type EntryInResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { Grade } from '../../components/entry/grade.js';
import { OriginName } from '../../components/text/name.js';
import { useDesk } from '../../components/use-desk.js';

/** The chain from the origin to who published it, hop by hop, and the grade that rests on it. */
export function HowWeKnow({ entry }: { readonly entry: EntryInResponse }): VNode {
  const { t } = useDesk().words;
  const words = t().entry.chain;
  const hops = [...entry.attribution].reverse();
  return (
    <>
      {hops.length === 0 && <p>{words.noSource}</p>}
      <ol class="hops">
        {hops.map(({ sourceId, act, at, basis, url }, index) => (
          <li key={`${sourceId}${index}`}>
            <span class="quiet">{index === 0 ? words.origin : words.passedOn}</span>{' '}
            <strong>
              <OriginName id={sourceId} />
            </strong>{' '}
            {t().vocabulary.act(act)}
            <SourceFacts id={sourceId} />
            {at !== undefined && (
              <span class="quiet" dir="ltr">
                {' '}
                {at}
              </span>
            )}
            {basis !== undefined && (
              <span class="quiet"> {words.basis(t().vocabulary.basis(basis))}</span>
            )}
            {url !== undefined && (
              <p>
                <a href={url} rel="noreferrer noopener" target="_blank" dir="ltr">
                  {url}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
      <p>
        <Grade grade={entry.grade} isLong />
      </p>
    </>
  );
}

function SourceFacts({ id }: { readonly id: string | undefined }): VNode | null {
  const desk = useDesk();
  const { registered } = desk.situation;
  const { t } = desk.words;
  const source = id === undefined ? undefined : registered.value.get(id);
  if (source?.type === undefined) return null;
  const side = source.side === undefined ? '' : `, ${t().vocabulary.side(source.side)}`;
  return (
    <span class="quiet">
      {' '}
      ({t().vocabulary.sourceType(source.type)}
      {side})
    </span>
  );
}
