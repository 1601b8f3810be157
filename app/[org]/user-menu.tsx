import type { Translate } from "@/lib/i18n/translator";
import { signOutAction } from "../(auth)/actions";

/** Own account and the way out. */
export function UserMenu({ org, t }: { org: string; t: Translate }) {
  return (
    <>
      <a href={`/${org}/settings/account`}>{t("layout.account")}</a>
      <hr />
      <form action={signOutAction}>
        <button type="submit">{t("layout.signOut")}</button>
      </form>
    </>
  );
}
