import "server-only";
import { signOut } from "@/lib/auth/sign-out";
import { writeDeviceCookie } from "./client";
import { runPlatform } from "./platform";
import { currentAccount, writeSessionCookie } from "./session";

/** Hands the browser its new session. One that it still had ends. */
export async function enter({ token, deviceCookie }: { token: string; deviceCookie: string }): Promise<void> {
  if (await currentAccount()) await runPlatform(signOut, {});
  await writeSessionCookie(token);
  await writeDeviceCookie(deviceCookie);
}
