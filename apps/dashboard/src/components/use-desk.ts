import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Desk } from '../state/desk.js';

/** Hands the desk down to all that is drawn. */
export const DeskContext = createContext<Desk | undefined>(undefined);

/** The desk of the page that is drawn. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('Nothing is drawn without a desk.');
  return desk;
}
