// Writes docs/openapi.json as the server that was built describes itself, and the types that clients have of it. Tests hold that both are true.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { API_TYPES, apiTypes } from './api-types.mjs';

const LISTENS = /Sitlog listens at (http:\/\/[^\s"]+)/;
const FILE = new URL('../docs/openapi.json', import.meta.url);

const folder = mkdtempSync(join(tmpdir(), 'sitlog-openapi-'));
const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', SITLOG_DATA: folder };
const server = spawn(process.execPath, [new URL('start.mjs', import.meta.url).pathname], {
  env: { ...env, SITLOG_SAMPLE: 'off', EVENTSTOREDB_URL: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const url = await listening(server);
  const description = await (await fetch(`${url}/openapi.json`)).text();
  writeFileSync(FILE, await format(description, { parser: 'json', printWidth: 100 }));
  writeFileSync(API_TYPES, await apiTypes());
} finally {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

function listening({ stdout }) {
  return new Promise((resolve, reject) => {
    let text = '';
    stdout.on('data', (chunk) => {
      text += chunk;
      const [, url] = LISTENS.exec(text) ?? [];
      if (url !== undefined) resolve(url);
    });
    stdout.once('end', () => reject(new Error(`It did not start: ${text}`)));
  });
}
