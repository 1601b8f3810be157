import { ask } from "../ask";
import type { RegistryAccess } from "../port";
import { objectOf, textOf } from "../read-json";
import { RegistryFailure } from "../registry-failure";

const scope = "vardefulla-datamangder:read vardefulla-datamangder:ping";
const marginMs = 60_000;
const tokens = new Map<string, { token: string; until: number }>();
const keyOf = ({ tokenUrl, userName, secret }: RegistryAccess) =>
  JSON.stringify([tokenUrl, userName, secret]);

/** A token by OAuth's client credentials, kept in the process for as long as it holds. @throws RegistryFailure */
export async function tokenFor(access: RegistryAccess): Promise<string> {
  const known = tokens.get(keyOf(access));
  if (known && known.until > Date.now()) return known.token;
  const { tokenUrl, userName, secret } = access;
  if (!tokenUrl || !userName || !secret) throw new RegistryFailure("refused");
  const { status, body } = await ask({
    url: tokenUrl,
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`${encodeURIComponent(userName)}:${encodeURIComponent(secret)}`).toString("base64")}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ grant_type: "client_credentials", scope }).toString(),
    telling: [400],
  });
  if (status === 400) throw new RegistryFailure("refused");
  const { access_token: given, expires_in: seconds } = objectOf(body);
  const token = textOf(given, 8000);
  if (!token) throw new RegistryFailure("garbled");
  const life = typeof seconds === "number" ? seconds * 1000 : marginMs;
  tokens.set(keyOf(access), { token, until: Date.now() + life - marginMs });
  return token;
}

export function forgetToken(access: RegistryAccess): void {
  tokens.delete(keyOf(access));
}
