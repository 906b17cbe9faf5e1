// Before the tests that ask servers: one process for the servers of each of Jest's workers. SITLOG_TEST_PORTS names their ports.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROCESS = fileURLToPath(new URL('many-servers.mjs', import.meta.url));

export default async function openServers({ maxWorkers }) {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const children = Array.from({ length: maxWorkers }, () =>
    spawn(process.execPath, [PROCESS], { env, stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  globalThis.processesOfServers = children;
  const ports = await Promise.all(children.map(portOf));
  process.env.SITLOG_TEST_PORTS = ports.join(',');
}

async function portOf({ stdout }) {
  for await (const line of stdout.setEncoding('utf8')) return line.trim();
  throw new Error('The process for the servers of tests did not start.');
}
