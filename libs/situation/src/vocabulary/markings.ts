/** Traffic Light Protocol 2.0, from free to closed: who may be told onward. */
export const TLP = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export type Tlp = (typeof TLP)[number];

/** Marking of an entry that was posted without one. */
export const DEFAULT_TLP: Tlp = 'TLP:AMBER';

/** Why an entry needs care beyond its TLP marking. */
export const HANDLING = ['protect_source', 'personal_data', 'graphic', 'operational'] as const;
export type Handling = (typeof HANDLING)[number];
