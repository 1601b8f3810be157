import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

export type HeaderPolicy = { https: boolean; dev: boolean };

const fixedHeaders = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/**
 * Sets the headers that every answer carries. The policy also goes into the request's own headers: Next takes the
 * nonce for its scripts from there, which costs nothing, where a proxy.ts would cost a millisecond a request.
 */
export function setSecurityHeaders(req: IncomingMessage, res: ServerResponse, policy: HeaderPolicy): void {
  const csp = contentSecurityPolicy(randomBytes(16).toString("base64"), policy);
  req.headers["content-security-policy"] = csp;
  delete req.headers["content-security-policy-report-only"];
  res.setHeader("content-security-policy", csp);
  for (const [name, value] of Object.entries(fixedHeaders)) res.setHeader(name, value);
  if (policy.https) res.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
  keepPrivateUnlessSaid(res);
}

function contentSecurityPolicy(nonce: string, { https, dev }: HeaderPolicy): string {
  return [
    "default-src 'self'",
    // React's development build evaluates strings to rebuild stack traces.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    // Positions and bar lengths are style attributes, and dialogs lock the page's scrolling by a style element.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** An answer is somebody's own unless it is a file; a page that Next built ahead would be kept by shared caches. */
function keepPrivateUnlessSaid(res: ServerResponse): void {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => ServerResponse;
  res.writeHead = (...args: unknown[]) => {
    const said = res.getHeader("cache-control");
    if (said === undefined || String(said).includes("s-maxage"))
      res.setHeader("cache-control", "private, no-store");
    return writeHead(...args);
  };
}
