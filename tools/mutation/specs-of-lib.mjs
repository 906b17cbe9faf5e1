import { globSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const specs = globSync(`libs/${process.env.MUTATED_LIB}/src/**/*.spec.ts`, { cwd: root });
for (const spec of specs.sort()) await import(join(root, spec));
