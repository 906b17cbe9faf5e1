import { connect } from 'node:net';
import { type Answer } from './api.js';

/** Sends bytes as they are over a connection of its own, and reads until the server closes it. */
export function sendRaw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => (text += String(chunk)));
    socket.on('error', reject).on('close', () => {
      resolve(text);
    });
    socket.write(bytes);
  });
}

/** As `sendRaw`; answers the first answer. The request should ask to close the connection, unless the server does. */
export async function askRaw(url: string, bytes: string): Promise<Answer<unknown>> {
  const [head = '', text = ''] = (await sendRaw(url, bytes)).split(/\r\n\r\n(.*)/s);
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Headers(
    lines.map((line): [string, string] => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  return { status: Number(first.split(' ')[1]), headers, text, body: parsed(text) };
}

/** The lines of a request up to its body. */
export function requestHead(line: string, headers: readonly string[] = []): string {
  return `${[`${line} HTTP/1.1`, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
