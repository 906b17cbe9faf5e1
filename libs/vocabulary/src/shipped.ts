import type { Pack } from './pack.js';
import conflict from './packs/conflict.json' with { type: 'json' };
import core from './packs/core.json' with { type: 'json' };
import epidemic from './packs/epidemic.json' with { type: 'json' };
import movementAndAid from './packs/movement_and_aid.json' with { type: 'json' };
import naturalHazard from './packs/natural_hazard.json' with { type: 'json' };
import negotiation from './packs/negotiation.json' with { type: 'json' };
import publicOrder from './packs/public_order.json' with { type: 'json' };
import response from './packs/response.json' with { type: 'json' };
import services from './packs/services.json' with { type: 'json' };
import transport from './packs/transport.json' with { type: 'json' };
import seals from './seals.json' with { type: 'json' };

const FILES: readonly unknown[] = [
  core,
  movementAndAid,
  negotiation,
  conflict,
  naturalHazard,
  epidemic,
  services,
  transport,
  publicOrder,
  response,
];

/** The packs that ship, each after those that it requires; a test holds them to the schema and to `packFaults`. */
export const SHIPPED = FILES as readonly Pack[];

/**
 * SHA-256 in hex over the canonical JSON of each pack that ships, by `name@version`: by it a log names the document that it was read by. A version that
 * was released never changes; `npm run vocabulary -- seal` writes them, one that stands only with `--anew`.
 */
export const SEALS: Readonly<Record<string, string>> = seals;
