import { type IncomingMessage, type Server } from 'node:http';
import { type Socket } from 'node:net';

/** The open connections of a server, and the requests that are under way over each. */
export class Connections {
  private readonly open = new Map<Socket, Set<IncomingMessage>>();

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.open.set(socket, new Set());
      socket.once('close', () => this.open.delete(socket));
    });
    server.on('request', (request, response) => {
      const requests = this.open.get(request.socket);
      requests?.add(request);
      response.once('close', () => requests?.delete(request));
    });
  }

  /** Cuts those over which no request has arrived whole: nobody has begun to answer there, and nothing is stored of it. */
  cutUnused(): void {
    for (const [socket, requests] of this.open) {
      if (![...requests].some(({ complete }) => complete)) socket.destroy();
    }
  }
}
