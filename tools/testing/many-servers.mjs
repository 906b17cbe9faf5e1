// A process in which tests run many servers, one after the other and beside each other: what they are made of is loaded once, not once a server.
// It listens on a free port, prints it, and ends when the process that started it does. A connection is a line of JSON a message; its servers end with it.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

const ROOT = new URL('../../', import.meta.url);
const BUILT = new URL('dist/apps/server/apps/server/src/', ROOT);

// As the server's own process does.
process.umask(0o077);

let parts;
/** What was built, loaded when the first server is wanted. */
function loaded() {
  parts ??= Promise.all(
    ['start/start-server.js', 'start/config.js', 'logging/log.js'].map(
      (path) => import(new URL(path, BUILT).href),
    ),
  ).then((modules) => Object.assign({}, ...modules));
  return parts;
}

/** Starts a server by the variables of its environment; what it logs goes to `write`. */
async function start(env, write) {
  const { startServer, readConfig, createLog } = await loaded();
  const config = readConfig({ ...process.env, PORT: '0', HOST: '127.0.0.1', ...env }, false);
  const log = createLog(config.log, { write });
  const build = { version: 'built for a test', node: process.version };
  return startServer(config, { samples: new URL('samples/', ROOT), log, build });
}

function serve(socket) {
  const servers = new Map();
  const tell = (message) => {
    if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
  };
  const actions = {
    start: async ({ server, env }) => {
      const started = start(env, (logged) => tell({ server, logged }));
      servers.set(server, started);
      const { address } = await started.catch((error) => {
        servers.delete(server);
        throw error;
      });
      return { address };
    },
    stop: async ({ server }) => {
      const started = servers.get(server);
      servers.delete(server);
      await (await started)?.close();
      return {};
    },
  };
  const lines = createInterface({ input: socket });
  lines.on('line', (line) => {
    const message = JSON.parse(line);
    const { server, action } = message;
    actions[action](message).then(
      (done) => tell({ server, action, done }),
      (error) => tell({ server, action, failed: error.stack ?? String(error) }),
    );
  });
  socket.on('error', () => undefined);
  socket.once('close', async () => {
    for (const started of servers.values()) await (await started.catch(() => undefined))?.close();
  });
}

const listener = createServer(serve).listen(0, '127.0.0.1');
await once(listener, 'listening');
process.stdout.write(`${listener.address().port}\n`);
process.stdin.resume().once('end', () => process.exit(0));
