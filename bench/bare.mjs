// The bare framework: Nest on Fastify with one route that reads a JSON body and answers 201.
import 'reflect-metadata';
import { Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

class Bare {
  handle() {
    return { entryNo: 'TST-001' };
  }
}
Post('entries')(
  Bare.prototype,
  'handle',
  Object.getOwnPropertyDescriptor(Bare.prototype, 'handle'),
);
Controller()(Bare);
class App {}
Module({ controllers: [Bare] })(App);

const app = await NestFactory.create(App, new FastifyAdapter(), { logger: ['error'] });
await app.listen(0, '127.0.0.1');
process.stdout.write(`listens at ${await app.getUrl()}\n`);
