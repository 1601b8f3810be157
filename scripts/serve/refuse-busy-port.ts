import { createServer } from "node:net";

/** @throws Error that says what to do when something else listens where Vekt shall. */
export function refuseBusyPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") {
        reject(
          new Error(
            `Port ${port} on ${host} is taken: Vekt runs already, or another program does. Set PORT to another one.`,
          ),
        );
      } else
        reject(new Error(`Vekt cannot listen on ${host}:${port} (${error.message}). Check HOST and PORT.`));
    });
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}
