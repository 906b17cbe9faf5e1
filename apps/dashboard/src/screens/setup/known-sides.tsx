import { type VNode } from 'preact';
import { useDesk } from '../../components/use-desk.js';
import { setupOf } from '../../state/setup/setup.js';

/** The sides that are known, to choose from while one is typed. */
export function KnownSides(): VNode {
  const { sides } = setupOf(useDesk());
  return (
    <datalist id="sides-known">
      {sides.value.map((side) => (
        <option key={side} value={side} />
      ))}
    </datalist>
  );
}
