import { randomBytes } from "node:crypto";

/** A secret for a session or a link: 256 random bits. Only its hash is kept, see `hashToken`. */
export const newToken = (): string => randomBytes(32).toString("base64url");
