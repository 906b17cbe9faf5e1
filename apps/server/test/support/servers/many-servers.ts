import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A server in a process that it shares with those of other tests. */
export interface Hosted {
  readonly url: string;
  /** Ends it in order. */
  readonly stop: () => Promise<void>;
}

/** The servers of one lab, in the process that this worker of Jest has for its servers (tools/testing/many-servers.mjs). */
export interface ManyServers {
  /** Starts one by the variables of its environment, and hands on what it logs. */
  readonly start: (
    env: Readonly<Record<string, string>>,
    onLogged: (text: string) => void,
  ) => Promise<Hosted>;
  /** Ends those that still run. */
  readonly stopAll: () => Promise<void>;
}

interface Message {
  readonly server: number;
  readonly action?: 'start' | 'stop';
  readonly logged?: string;
  readonly done?: { readonly address?: string };
  readonly failed?: string;
}

interface Waiting {
  readonly resolve: (done: NonNullable<Message['done']>) => void;
  readonly reject: (error: Error) => void;
}

/** Servers are started on the first call, which connects. */
export function openManyServers(): ManyServers {
  const running = new Map<number, Hosted>();
  let line: Line | undefined;
  let count = 0;
  return {
    start: async (env, onLogged) => {
      line ??= openLine(portOfWorker());
      const asked = line;
      const server = (count += 1);
      asked.listen(server, onLogged);
      const { address = '' } = await asked.ask({ server, action: 'start', env });
      const stop = async (): Promise<void> => {
        if (!running.delete(server)) return;
        await asked.ask({ server, action: 'stop' });
      };
      const hosted = { url: address, stop };
      running.set(server, hosted);
      return hosted;
    },
    stopAll: async () => {
      await Promise.all([...running.values()].map(({ stop }) => stop()));
      line?.close();
    },
  };
}

function portOfWorker(): number {
  const ports = (process.env['SITLOG_TEST_PORTS'] ?? '').split(',');
  const worker = Number(process.env['JEST_WORKER_ID'] ?? 1);
  return Number(ports[(worker - 1) % ports.length]);
}

interface Asked {
  readonly server: number;
  readonly action: 'start' | 'stop';
  readonly env?: Readonly<Record<string, string>>;
}

interface Line {
  readonly ask: (asked: Asked) => Promise<NonNullable<Message['done']>>;
  readonly listen: (server: number, onLogged: (text: string) => void) => void;
  readonly close: () => void;
}

function openLine(port: number): Line {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<string, Waiting>();
  const listeners = new Map<number, (text: string) => void>();
  createInterface({ input: socket }).on('line', (text) => {
    const { server, action, logged, done = {}, failed } = JSON.parse(text) as Message;
    if (logged !== undefined) listeners.get(server)?.(logged);
    const asked = waiting.get(`${action ?? ''} ${server}`);
    if (failed === undefined) asked?.resolve(done);
    else asked?.reject(new Error(failed));
  });
  failWithLine(socket, waiting);
  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        waiting.set(`${asked.action} ${asked.server}`, { resolve, reject });
        socket.write(`${JSON.stringify(asked)}\n`);
      }),
    listen: (server, onLogged) => {
      listeners.set(server, onLogged);
    },
    close: () => {
      socket.end();
    },
  };
}

function failWithLine(socket: Socket, waiting: ReadonlyMap<string, Waiting>): void {
  const fail = (why: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(`The process of servers: ${why}`));
  };
  socket.on('error', ({ message }) => {
    fail(message);
  });
  socket.once('close', () => {
    fail('it has ended');
  });
}
