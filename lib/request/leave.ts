import "server-only";
import { revalidatePath } from "next/cache";
import { signOut } from "@/lib/auth/sign-out";
import { runPlatform } from "./platform";
import { clearSessionCookie, currentAccount } from "./session";

/** Ends the session, if there is one, and takes its cookie away. */
export async function leave(): Promise<void> {
  if (await currentAccount()) await runPlatform(signOut, {});
  await clearSessionCookie();
  revalidatePath("/", "layout");
}
