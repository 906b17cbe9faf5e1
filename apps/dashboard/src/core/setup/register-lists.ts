import { type PlaceResponse } from '@sitlog/api-types';
import { type RegisteredItem } from '../registered.js';

/** The registers of a situation, as the API calls them, in the order in which a desk fills them. */
const REGISTER_LISTS = ['subjects', 'sources', 'places', 'actors'] as const;
export type RegisterList = (typeof REGISTER_LISTS)[number];

/** The parts of the set-up of a situation, as the address names them. */
export const SETUP_PARTS = [...REGISTER_LISTS, 'sides', 'situation'] as const;
export type SetupPart = (typeof SETUP_PARTS)[number];

/** Whether a part is a register. */
export function isRegisterList(part: SetupPart): part is RegisterList {
  return part !== 'sides' && part !== 'situation';
}

/** Whether the items of a register can turn out to be one. */
export function isMergeable(list: RegisterList): boolean {
  return list === 'sources' || list === 'actors';
}

/** All that a register can say of an item. */
export interface SetupItem extends RegisteredItem {
  readonly interest?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly precision?: number;
  readonly radiusM?: number;
  readonly geometry?: PlaceResponse['geometry'];
  readonly positionFrom?: string;
  readonly pcode?: string;
  readonly aspects?: Readonly<Record<string, object>>;
  readonly authorities?: Readonly<Record<string, string>>;
}
