import { type VNode } from 'preact';
import { isCovered } from '../../core/map/base/coverage.js';
import { type View } from '../../core/map/projection.js';
import { placeWords } from '../../core/i18n/place-words.js';
import { basemapOf } from '../../state/map/basemap.js';
import { useDesk } from '../use-desk.js';

/** Of whom the base map is, and where it ends. */
export function BaseBy({ view }: { readonly view: View }): VNode | null {
  const desk = useDesk();
  const archive = basemapOf(desk).archive.value;
  if (archive === undefined) return null;
  const words = placeWords(desk.settings.lang.value).base;
  return (
    <p class="base-by quiet">
      {words.by} <bdi>{archive.attribution === '' ? words.unnamed : archive.attribution}</bdi>
      {isCovered(archive.bounds, view) ? '' : ` ${words.beyond}`}
    </p>
  );
}
