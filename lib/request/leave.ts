import "server-only";
import { revalidatePath } from "next/cache";
import { signOut } from "@/lib/auth/sign-out";
import { signOutEverywhere } from "@/lib/auth/sign-out-everywhere";
import { runPlatform } from "./platform";
import { clearSessionCookie, currentAccount } from "./session";

/** Ends the session, if there is one, and takes its cookie away. */
export const leave = (): Promise<void> => leaveBy(signOut);

/** Ends all of the account's sessions, on every device. */
export const leaveEverywhere = (): Promise<void> => leaveBy(signOutEverywhere);

async function leaveBy(verb: typeof signOut | typeof signOutEverywhere): Promise<void> {
  if (await currentAccount()) await runPlatform(verb, {});
  await clearSessionCookie();
  revalidatePath("/", "layout");
}
