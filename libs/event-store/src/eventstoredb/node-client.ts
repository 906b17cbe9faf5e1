import { EventStoreDBClient } from '@eventstore/db-client';
import { Channel, type ChannelCredentials, type ChannelOptions, credentials } from '@grpc/grpc-js';
import { isIP } from 'node:net';
import { checkServerIdentity } from 'node:tls';
import { type ConnectionSettings } from './connection-url.js';
import { clockOfNode } from './node-clock.js';

/**
 * How a channel behaves. Its connections are its own: in the pool that channels share by default, a new one would inherit the
 * waiting time of one that failed, two minutes in the end.
 */
const CHANNEL: ChannelOptions = {
  'grpc.use_local_subchannel_pool': 1,
  'grpc.initial_reconnect_backoff_ms': 200,
  'grpc.max_reconnect_backoff_ms': 1_000,
  'grpc.keepalive_time_ms': 10_000,
  'grpc.keepalive_timeout_ms': 5_000,
  // The server may hold events of up to 16 MiB that came in another way.
  'grpc.max_receive_message_length': 17 * 1024 * 1024,
};
/** Name to greet a server with that is known by its address only: TLS does not allow an address there. */
const NAME_OF_AN_ADDRESS = 'eventstoredb.invalid';

const PORT = /:(\d+)$/;

/**
 * The official client, for one node, on a channel that we make: its own cannot be closed, shares its waiting time, and
 * cannot reach an address over TLS (Node refuses an address as server name). It does no discovery and no turning to leaders.
 */
export class NodeClient extends EventStoreDBClient {
  readonly #node: string;
  readonly #settings: ConnectionSettings;
  #channel: Channel | undefined;

  constructor(node: string, settings: ConnectionSettings) {
    super({ endpoint: node }, { insecure: settings.insecure });
    this.#node = node;
    this.#settings = settings;
  }

  /** Ends all calls and the connection. */
  async end(): Promise<void> {
    await this.dispose();
    this.#channel?.close();
  }

  /** What the node's own clock says, in milliseconds; undefined where it does not say. */
  async clock(patience: number): Promise<number | undefined> {
    return clockOfNode(await this.getChannel(), patience);
  }

  protected override getChannel = (): Promise<Channel> => {
    this.#channel ??= channelTo(this.#node, this.#settings);
    return Promise.resolve(this.#channel);
  };
}

function channelTo(node: string, settings: ConnectionSettings): Channel {
  const host = node.replace(PORT, '').replace(/^\[(.*)\]$/, '$1');
  if (settings.insecure) return new Channel(node, credentials.createInsecure(), CHANNEL);
  if (isIP(host) === 0) return new Channel(node, tlsCredentials(settings), CHANNEL);
  const options = { ...CHANNEL, 'grpc.ssl_target_name_override': NAME_OF_AN_ADDRESS };
  return new Channel(node, tlsCredentials(settings, host), options);
}

function tlsCredentials(settings: ConnectionSettings, address?: string): ChannelCredentials {
  const { rootCertificate = null, userCertificate } = settings;
  const { key = null, certificate = null } = userCertificate ?? {};
  if (address === undefined) return credentials.createSsl(rootCertificate, key, certificate);
  return credentials.createSsl(rootCertificate, key, certificate, {
    checkServerIdentity: (_name, presented) => checkServerIdentity(address, presented),
  });
}
