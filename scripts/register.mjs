import { register as registerHooks } from "node:module";
import { register as registerTsx } from "tsx/esm/api";

// `server-only` is Next's marker and throws outside of its bundler; a script is a server by nature.
const serverOnly = `export function resolve(specifier, context, next) {
  return specifier === "server-only"
    ? { url: "data:text/javascript,", format: "module", shortCircuit: true }
    : next(specifier, context);
}`;

/** Lets this process import TypeScript and the `@/` alias. */
export function registerTypeScript() {
  registerTsx();
  registerHooks(`data:text/javascript,${encodeURIComponent(serverOnly)}`);
  // tsx turns source maps on for the whole process, which makes every stack trace of a server costly.
  if (process.env.NODE_ENV === "production") process.setSourceMapsEnabled(false);
}
