/** The colours of a base map, by the tokens of the styles that name them. */
export const BASE_TOKENS = {
  earth: '--map-earth',
  green: '--map-green',
  built: '--map-built',
  water: '--map-water',
  road: '--map-road',
  mainRoad: '--map-main-road',
  casing: '--map-casing',
  border: '--map-border',
} as const;

/** What a base map is drawn in. */
export type BasePalette = Readonly<Record<keyof typeof BASE_TOKENS, string>>;
