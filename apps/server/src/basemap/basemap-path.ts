/** Where the archive of the base map is served. */
export const BASEMAP_PATH = '/basemap/tiles.pmtiles';
