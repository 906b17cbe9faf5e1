import { addProtocol, Map as TileMap, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import { PMTiles, Protocol } from 'pmtiles';
import { type BaseName, baseNameOf, eachOnce } from '../../core/map/base/base-names.js';
import { BASE_SOURCE, baseLayers } from '../../core/map/base/base-style.js';
import { zoomOf } from '../../core/map/base/coverage.js';
import { BASE_TOKENS, type BasePalette } from '../../core/map/base/palette.js';
import { pixelsPerDegree, type Size, type View } from '../../core/map/projection.js';
import { type BaseArchive } from '../../state/map/basemap.js';

/** Tiles that are drawn in an element; they show what they are told to, and nothing moves them. */
export interface DrawnTiles {
  readonly show: (view: View, size: Size) => void;
  readonly close: () => void;
}

const SCHEME = 'pmtiles';

/** Draws the tiles of an archive in an element, and tells which names they have. Throws where the device cannot (WebGL 2). */
export function openTiles(
  holder: HTMLElement,
  archive: BaseArchive,
  onNames: (names: readonly BaseName[]) => void,
): DrawnTiles {
  setWorkerUrl(new URL(worker, import.meta.url).href);
  const address = new URL(archive.address, location.href).href;
  const archives = new Protocol();
  archives.add(new PMTiles(address));
  addProtocol(SCHEME, archives.tile);
  const map = new TileMap({
    container: holder,
    style: styleOf(address, archive),
    interactive: false,
    attributionControl: false,
    trackResize: false,
    fadeDuration: 0,
    minZoom: -2,
    // The view is ours, also where it shows more than the earth.
    transformConstrain: (center, zoom) => ({ center, zoom }),
  });
  map.on('idle', () => {
    onNames(namesIn(map));
  });
  // What cannot be read is not drawn; the outlines below stay.
  map.on('error', () => undefined);
  const unfollow = followTheme(() => {
    map.setStyle(styleOf(address, archive));
  });
  let isLoaded = false;
  map.once('load', () => {
    isLoaded = true;
  });
  let before: Size | undefined;
  return {
    show: (view, size) => {
      // A canvas of another size is empty, so that is left to when it is one.
      if (size.width !== before?.width || size.height !== before.height) map.resize();
      before = size;
      const zoom = zoomOf(pixelsPerDegree(view, size));
      map.jumpTo({ center: [view.lon, view.lat], zoom });
      // In the same frame as what stands above it.
      if (isLoaded) map.redraw();
    },
    close: () => {
      unfollow();
      map.remove();
    },
  };
}

function styleOf(address: string, archive: BaseArchive): StyleSpecification {
  const source = {
    type: 'vector',
    tiles: [`${SCHEME}://${address}/{z}/{x}/{y}`],
    minzoom: archive.minZoom,
    maxzoom: archive.maxZoom,
    bounds: archive.bounds,
  };
  return {
    version: 8,
    sources: { [BASE_SOURCE]: source },
    layers: baseLayers(palette()),
    transition: { duration: 0, delay: 0 },
  } as unknown as StyleSpecification;
}

/** The colours of the theme. */
function palette(): BasePalette {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    Object.entries(BASE_TOKENS).map(([name, token]) => [
      name,
      style.getPropertyValue(token).trim(),
    ]),
  ) as BasePalette;
}

function followTheme(changed: () => void): () => void {
  const themed = new MutationObserver(changed);
  themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    themed.disconnect();
  };
}

/** A feature as MapLibre gives it back. */
interface Found {
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] };
  readonly properties: Readonly<Record<string, unknown>>;
}

function namesIn(map: TileMap): readonly BaseName[] {
  const found: unknown = map.querySourceFeatures(BASE_SOURCE, { sourceLayer: 'places' });
  return eachOnce(
    (found as readonly Found[]).flatMap(({ geometry, properties }) => {
      const [lon = 0, lat = 0] = geometry.coordinates;
      const name = geometry.type === 'Point' ? baseNameOf([lon, lat], properties) : undefined;
      return name === undefined ? [] : [name];
    }),
  );
}
