// Writes docs/openapi.json as the server that was built describes itself, and the types that clients have of it. Tests hold that both are true.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { startServer } from '../server-process.mjs';
import { API_TYPES, apiTypes } from './api-types.mjs';

const FILE = new URL('../../docs/openapi.json', import.meta.url);

const folder = mkdtempSync(join(tmpdir(), 'sitlog-openapi-'));
const server = startServer({ folder, env: { SITLOG_SAMPLE: 'off', EVENTSTOREDB_URL: '' } });
try {
  const url = await server.listening;
  const description = await (await fetch(`${url}/openapi.json`)).text();
  writeFileSync(FILE, await format(description, { parser: 'json', printWidth: 100 }));
  writeFileSync(API_TYPES, await apiTypes());
} finally {
  await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
