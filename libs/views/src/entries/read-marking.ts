import { type Database } from '@sitlog/platform';
import { TLP, type Tlp } from '@sitlog/situation';
import { OPEN } from '../projection/projection.js';

const HAS = `
  SELECT EXISTS (
    SELECT 1 FROM entry_version INDEXED BY entry_marking
    WHERE situation = ? AND tlp = ? AND known_to = ${OPEN}) AS found`;

/** The strictest marking of the entries of a situation as they are marked now, struck ones included; undefined where there is none. */
export function strictestMarking(db: Database, situation: string): Tlp | undefined {
  const has = db.prepare(HAS);
  return TLP.findLast((tlp) => has.get(situation, tlp)?.['found'] === 1);
}
