import { EventStoreDBClient } from '@eventstore/db-client';
import { type ConnectionSettings } from './connection-url.js';

const NO_DISCOVERY_PORT = /:(\d+)$/;

/**
 * The official client, for one node. It does no discovery: a node that does not lead names the leader, and the client
 * turns there; discovery that fails would end in a rejection that nobody can catch (`handleError` of version 6.2.1).
 */
export class NodeClient extends EventStoreDBClient {
  constructor(node: string, settings: ConnectionSettings) {
    const { insecure, rootCertificate, userCertificate } = settings;
    const port = Number(NO_DISCOVERY_PORT.exec(node)?.[1]);
    super(
      { endpoint: { address: node.replace(NO_DISCOVERY_PORT, ''), port } },
      {
        insecure,
        ...(rootCertificate === undefined ? {} : { rootCertificate }),
        ...(userCertificate === undefined
          ? {}
          : { userCertFile: userCertificate.certificate, userKeyFile: userCertificate.key }),
      },
    );
  }

  /** Ends all calls and the connection; `dispose` alone leaves the connection open. */
  async end(): Promise<void> {
    await this.dispose();
    const channel = await this.getChannel();
    channel.close();
  }
}
