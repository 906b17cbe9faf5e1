import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Controller, Module, Post } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createApplication } from './application.js';

@Controller()
class ProbeController {
  @Post()
  take(): string {
    return 'taken';
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };
let app: NestFastifyApplication;
let port: number;

beforeAll(async () => {
  const patience = { headers: 100, request: 200, idle: 100, check: 20 };
  app = await createApplication(ProbeModule, silent, { patience });
  await app.listen(0, '127.0.0.1');
  port = Number(new URL(await app.getUrl()).port);
});
afterAll(() => app.close());

async function conversation(sent: string): Promise<string> {
  const socket: Socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8').write(sent);
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  await once(socket, 'close');
  return text;
}

const HEADERS = 'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';

test.each([
  ['whose headers never end', 'POST / HTTP/1.1\r\nhost: loc'],
  ['whose body never comes', `${HEADERS}content-length: 10\r\n\r\n{"a`],
])('a request %s is cut off with 408', async (_, sent) => {
  expect(await conversation(sent)).toMatch(/^HTTP\/1\.1 408 /);
});

test('a connection over which nothing more is asked is closed', async () => {
  expect(await conversation(`${HEADERS}content-length: 2\r\n\r\n{}`)).toMatch(/^HTTP\/1\.1 201 /);
});

test('headers beyond 16 KiB are refused', async () => {
  const sent = `${HEADERS}x-long: ${'x'.repeat(20_000)}\r\n\r\n`;
  expect(await conversation(sent)).toMatch(/^HTTP\/1\.1 431 /);
});
