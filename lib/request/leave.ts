import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { signOut } from "@/lib/auth/sign-out";
import { runPlatform } from "./platform";
import { clearSessionCookie, currentAccount } from "./session";

type EndingVerb = typeof signOut;

/** A verb that ends the session which asks, as a button's action. A session that is over already is no error. */
export function leaveAction(verb: EndingVerb): () => Promise<void> {
  return async () => {
    await leave(verb);
    redirect("/sign-in?out=1");
  };
}

/** Ends the session by the verb, if there is one, and takes its cookie away. */
export async function leave(verb: EndingVerb): Promise<void> {
  if (await currentAccount()) await runPlatform(verb, {});
  await clearSessionCookie();
  revalidatePath("/", "layout");
}
