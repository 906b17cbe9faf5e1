import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** What becomes of one exchange on its way between client and server. */
export const FATES = [
  'arrives',
  /** The connection is cut before the request reaches the server. */
  'request lost',
  /** The server carries it out, and the connection is cut before a byte of the answer. */
  'answer lost',
  /** Half of the answer arrives, then the connection is cut. */
  'answer torn',
  /** The connection is cut as soon as the request has been passed on: a retry may overtake it. */
  'client gone',
] as const;
export type Fate = (typeof FATES)[number];

/** A way to a server that loses what it is told to lose. */
export interface UnreliableWay {
  readonly url: string;
  /** The fates of the next exchanges, whichever they are; what comes after them arrives. */
  readonly lose: (fates: readonly Fate[]) => void;
  /** How many exchanges did not arrive. */
  readonly lost: () => number;
  /** Resolves when the server has answered everything that was passed on. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a way to the server at an address. */
export async function openUnreliableWay(target: string): Promise<UnreliableWay> {
  const { port } = new URL(target);
  const passedOn = new Set<Promise<unknown>>();
  let fates: Fate[] = [];
  let lost = 0;

  const passOn = async (incoming: IncomingMessage, body: Buffer): Promise<Passed> => {
    const { method, url: path, headers } = incoming;
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
    outgoing.end(body);
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
    return { answer, body: await bytesOf(answer) };
  };

  const carry = async (incoming: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const fate = fates.shift() ?? 'arrives';
    const cut = (): void => {
      incoming.socket.destroy();
    };
    if (fate !== 'arrives') lost += 1;
    const body = await bytesOf(incoming);
    if (fate === 'request lost') {
      cut();
      return;
    }
    const passed = passOn(incoming, body);
    passedOn.add(passed);
    if (fate === 'client gone') cut();
    const { answer, body: bytes } = await passed.finally(() => passedOn.delete(passed));
    if (fate === 'client gone') return;
    if (fate === 'answer lost') {
      cut();
      return;
    }
    reply.writeHead(answer.statusCode ?? 502, answer.headers);
    if (fate === 'arrives') reply.end(bytes);
    else reply.write(bytes.subarray(0, bytes.length / 2), cut);
  };

  const server = createServer((incoming, reply) => {
    carry(incoming, reply).catch(() => incoming.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lose: (next) => {
      fates = [...next];
    },
    lost: () => lost,
    settled: async () => {
      await Promise.allSettled(passedOn);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Passed {
  readonly answer: IncomingMessage;
  readonly body: Buffer;
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
