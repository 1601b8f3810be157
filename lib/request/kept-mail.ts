import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/core/env";
import { isMailReadable } from "@/lib/mail/is-mail-readable";

/** Whether this request may read the mail that is kept instead of sent. */
export async function canReadKeptMail(): Promise<boolean> {
  return isMailReadable(env(), (await headers()).get("x-forwarded-for") ?? "");
}
