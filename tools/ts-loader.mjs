// Lets Node run a lib's TypeScript as it stands (worker threads and second processes in tests):
// `./x.js` finds `./x.ts`, `@sitlog/x` finds the lib's root. Node itself strips the types.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const libs = new URL('../libs/', import.meta.url);

function source(specifier, parent) {
  if (specifier.startsWith('@sitlog/')) return new URL(`${specifier.slice(8)}/src/index.ts`, libs);
  if (!specifier.endsWith('.js') || !/^(\.|file:)/.test(specifier)) return undefined;
  const url = new URL(`${specifier.slice(0, -3)}.ts`, parent);
  return existsSync(fileURLToPath(url)) ? url : undefined;
}

registerHooks({
  resolve(specifier, context, next) {
    const url = source(specifier, context.parentURL);
    return url === undefined ? next(specifier, context) : { url: url.href, shortCircuit: true };
  },
});
