import { totalmem } from "node:os";

/** How an embedded server is set: durable for data that matter, `fast` for data that a test throws away. */
export type ServerMode = { fast: boolean; autovacuum: boolean };

const common = {
  listen_addresses: "127.0.0.1",
  // Connections come over TCP alone: one way in, and no limit on the length of the data folder's path.
  unix_socket_directories: "",
  max_connections: "150",
  shared_buffers: "256MB",
  // A migration or a dump that touches many organisations holds a lock on each of their tables.
  max_locks_per_transaction: "1024",
  jit: "off",
  password_encryption: "scram-sha-256",
  // The passwords are random machine-made ones: more rounds would only slow each new connection.
  scram_iterations: "256",
  // The log must not become a copy of people's data: no values of parameters, no rows in an error's details.
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  log_line_prefix: "%m [%p] %u@%d ",
  log_timezone: "UTC",
  timezone: "UTC",
};

/** A twelfth of the memory, in megabytes: more than the indexes' upper pages of a large register need, never what a small machine can't spare. */
const buffersMb = Math.round(Math.min(2048, Math.max(256, totalmem() / 2 ** 20 / 12)));

const durable = {
  shared_buffers: `${buffersMb}MB`,
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  // With a schema per organisation a crash recovery that opens every file takes minutes, this one seconds.
  recovery_init_sync_method: process.platform === "linux" ? "syncfs" : "fsync",
  autovacuum_naptime: "3min",
  max_wal_size: "2GB",
};

const fast = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "8GB",
  checkpoint_timeout: "1h",
};

/** The settings as arguments of `postgres`; they stand on the command line, so a running server shows its mode. */
export function serverArguments(mode: ServerMode): string[] {
  const settings = {
    ...common,
    ...(mode.fast ? fast : durable),
    autovacuum: mode.autovacuum ? "on" : "off",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
