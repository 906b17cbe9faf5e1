import { type EntryInResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { lineText } from '../text/figure-text.js';
import { Grade } from './grade.js';
import { Marking } from '../text/marking.js';
import { OriginName } from '../text/name.js';
import { Time, When } from '../text/time.js';
import { useDesk } from '../use-desk.js';
import { type Desk } from '../../state/desk.js';

/** What an entry says, in the order in which it is read: kind, headline, when, who says so, who, where. */
export function EntryFacts({ entry }: { readonly entry: EntryInResponse }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { nameOf } = desk.situation;
  const words = t().entry;
  const { occurred } = entry.time;
  return (
    <dl class="facts">
      <div>
        <dt>{words.kind}</dt>
        <dd>
          {t().vocabulary.kind(entry.kind)}{' '}
          <span class="quiet">({t().vocabulary.mode(entry.mode)})</span>
        </dd>
      </div>
      <div>
        <dt>{words.happened}</dt>
        <dd>
          <When from={occurred.from} to={occurred.to} />
          {occurred.label !== undefined && ' '}
          {occurred.label !== undefined && (
            <q class="quiet" dir="auto">
              {occurred.label}
            </q>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.recorded}</dt>
        <dd>
          <Time at={entry.recordedAt} /> · <bdi>{entry.author}</bdi>
        </dd>
      </div>
      <div>
        <dt>{words.says}</dt>
        <dd>
          <Chain entry={entry} /> <Grade grade={entry.grade} />
        </dd>
      </div>
      {entry.actors.length > 0 && (
        <div>
          <dt>{words.actors}</dt>
          <dd>
            <ul class="plain">
              {entry.actors.map(({ actorId, description, role, as, note }) => (
                <li key={`${actorId ?? description ?? ''}${role}`}>
                  <bdi>
                    {actorId === undefined ? (description ?? words.unknownActor) : nameOf(actorId)}
                  </bdi>{' '}
                  <span class="quiet">
                    {t().vocabulary.role(role)}
                    {as !== undefined && `, ${t().vocabulary.act(as)}`}
                  </span>
                  {note !== undefined && <span class="quiet" dir="auto">{` – ${note}`}</span>}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      <div>
        <dt>{words.places}</dt>
        <dd>
          {entry.places.length === 0 && <span class="quiet">{words.noPlace}</span>}
          {entry.places.map(({ placeId, description, role }, index) => (
            <span key={`${placeId ?? description ?? ''}${role}`}>
              {index > 0 && ' · '}
              <bdi>{placeId === undefined ? description : nameOf(placeId)}</bdi>{' '}
              <span class="quiet">({t().vocabulary.role(role)})</span>
            </span>
          ))}
        </dd>
      </div>
      {entry.figures.length > 0 && (
        <div>
          <dt>{t().board.figures}</dt>
          <dd>
            <ul class="plain">
              {entry.figures.map((figure, index) => (
                <li key={index}>
                  {t().vocabulary.measure(figure.measure)}:{' '}
                  <strong>{figureText(desk, figure)}</strong>{' '}
                  <span class="quiet" dir="auto">
                    {figure.scope}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      <div>
        <dt>{words.standing}</dt>
        <dd>
          {t().vocabulary.verification(entry.verification)}
          {entry.status === 'retracted' && (
            <strong class="retracted">{words.retracted}</strong>
          )}{' '}
          <Marking tlp={entry.tlp} isOneOfMany />
        </dd>
      </div>
      {entry.task !== undefined && (
        <>
          <dt>{t().entry.actions.task}</dt>
          <dd>
            {t().entry.taskOf(
              <bdi>{entry.task.owner}</bdi>,
              t().entry.taskStates[entry.task.state],
            )}
            {entry.task.due !== undefined && (
              <>
                {' · '}
                <Time at={entry.task.due} />
              </>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

function figureText(
  desk: Desk,
  { min, best, max, ...rest }: EntryInResponse['figures'][number],
): string {
  return lineText(desk, { ...rest, low: min ?? null, best: best ?? null, high: max ?? null });
}

/** Who saw, who told, who published: the chain from the origin outwards. */
function Chain({ entry }: { readonly entry: EntryInResponse }): VNode {
  const { t } = useDesk().words;
  if (entry.attribution.length === 0) return <OriginName id={entry.origin} />;
  const links = [...entry.attribution].reverse();
  return (
    <span class="chain">
      {links.map(({ sourceId, act }, index) => (
        <span key={`${sourceId}${index}`}>
          {index > 0 && <span class="chain-arrow" aria-hidden="true" />}
          <OriginName id={sourceId} /> <span class="quiet">{t().vocabulary.act(act)}</span>
        </span>
      ))}
    </span>
  );
}
