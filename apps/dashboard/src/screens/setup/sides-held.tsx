import { type VNode } from 'preact';
import { Name } from '../../components/text/name.js';
import { useDesk } from '../../components/use-desk.js';
import { setupOf } from '../../state/setup/setup.js';

/** Who is on which side, as the registers say. */
export function SidesHeld(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { hrefTo } = desk.location;
  const { itemsOf } = setupOf(desk);
  const words = t().setup;
  const held = (['sources', 'actors'] as const).flatMap((list) =>
    itemsOf(list).flatMap(({ id, side }) => (side === undefined ? [] : [{ list, id, side }])),
  );
  const bySide = Map.groupBy(held, ({ side }) => side);
  return (
    <>
      <h4>{words.sides.who}</h4>
      {held.length === 0 && <p class="quiet">{words.sides.nobody}</p>}
      <dl class="facts">
        {[...bySide].map(([side, members]) => (
          <div key={side}>
            <dt>
              <bdi>{side}</bdi>
            </dt>
            <dd>
              {members.map(({ list, id }, at) => (
                <>
                  {at > 0 && ' · '}
                  <a key={id} href={hrefTo({ screenParams: { part: list, item: id } })}>
                    <Name id={id} />
                  </a>
                </>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
