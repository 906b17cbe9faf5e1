import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/**
 * A way to a TCP server that can be broken. It passes bytes through as they are, so also TLS.
 * `cut`: connections end and new ones are refused. `drop`: nothing gets through any more, and nobody is told.
 * `goStale`: as `drop` for the connections that exist, while new ones work. `heal`: new connections work; what was
 * dropped or stale stays dead for ever, as behind a router that has forgotten it.
 */
export async function openFaultProxy({ host, port }) {
  const ways = new Set();
  let takesNew = 'alive';
  let server = await listen(0);
  const own = server.address().port;

  function listen(at) {
    const listener = createServer((client) => accept(client));
    listener.listen(at, '127.0.0.1');
    return once(listener, 'listening').then(() => listener);
  }

  function accept(client) {
    const way = { client, isDead: takesNew === 'dead' };
    ways.add(way);
    way.server = way.isDead ? undefined : connect({ host, port, noDelay: true });
    client.setNoDelay(true);
    carry(way, client, () => way.server);
    if (way.server !== undefined) carry(way, way.server, () => client);
  }

  /** Passes on what arrives at one end, and its end; from a dead way nothing leaves. */
  function carry(way, from, to) {
    from.on('data', (bytes) => {
      if (way.isDead || to().write(bytes)) return;
      from.pause();
      to().once('drain', () => from.resume());
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      if (way.isDead) return;
      ways.delete(way);
      to().destroy();
    });
  }

  function killAll() {
    for (const way of ways) {
      way.isDead = true;
      // A way that waits for the other end to drain goes on reading, and what it reads is lost.
      way.client.resume();
      way.server?.resume();
    }
  }

  // Ended, not reset: resetAndDestroy of Node 26 can leave a handle for which the end of this process waits for ever.
  function endAll() {
    for (const way of ways) {
      way.client.destroy();
      way.server?.destroy();
    }
    ways.clear();
  }

  return {
    port: own,
    /** Connections that are open, dead ones among them. */
    open: () => ways.size,
    cut: async () => {
      const closed = once(server, 'close');
      server.close();
      endAll();
      await closed;
    },
    drop: () => {
      takesNew = 'dead';
      killAll();
    },
    goStale: killAll,
    heal: async () => {
      takesNew = 'alive';
      if (!server.listening) server = await listen(own);
    },
    close: async () => {
      const closed = server.listening ? once(server, 'close') : undefined;
      server.close();
      endAll();
      await closed;
    },
  };
}
