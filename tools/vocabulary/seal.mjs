// Writes by which SHA-256 logs name the packs that ship.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const SEALS = new URL('../../libs/vocabulary/src/seals.json', import.meta.url);

/**
 * Seals the packs that ship, in the file of the lib or in another. A seal that stands is given up only where that is asked for: a log may name the
 * pack by it, and no release that has another document under it can read that log.
 */
export async function seal(file = SEALS, { anew = false } = {}) {
  const { SHIPPED } = await import('../../libs/vocabulary/src/index.ts');
  const { canonicalJson, sha256Hex } = await import('../../libs/platform/src/canonical.ts');
  const seals = SHIPPED.map((pack) => [
    `${pack.pack}@${pack.version}`,
    sha256Hex(canonicalJson(pack)),
  ]);
  const standing = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const broken = seals.filter(([name, hash]) => (standing[name] ?? hash) !== hash);
  if (broken.length > 0 && !anew) {
    for (const [name] of broken) {
      console.log(
        `${name} is not what was sealed. A version that was released never changes: give it a new one, in a file beside it. ` +
          'Where no release has had it: seal --anew.',
      );
    }
    return 1;
  }
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(seals), null, 2)}\n`);
  return 0;
}
