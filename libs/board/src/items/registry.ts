import { type ItemKind } from './board-item.js';
import { CHECKS } from './kinds/checks.js';
import { DEMANDS } from './kinds/demands.js';
import { FIGURES } from './kinds/figures.js';
import { FORECASTS } from './kinds/forecasts.js';
import { type ItemBehaviour } from './item-behaviour.js';
import { PROPOSITIONS } from './kinds/propositions.js';
import { RAISED } from './kinds/raised.js';

const BEHAVIOURS: { readonly [Kind in ItemKind]: ItemBehaviour<Kind> } = {
  propositions: PROPOSITIONS,
  figures: FIGURES,
  demands: DEMANDS,
  forecasts: FORECASTS,
  raised: RAISED,
  checks: CHECKS,
};

/** How items of a kind behave. */
export function behaviourOf<Kind extends ItemKind>(kind: Kind): ItemBehaviour<Kind> {
  return BEHAVIOURS[kind];
}
