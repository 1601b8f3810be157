import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { requireAccount } from "@/lib/request/session";
import { signOutAction } from "./(auth)/actions";
import { AuthPage, authTools } from "./(auth)/auth-page";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await authTools();
  return { title: t("auth.chooseTitle") };
}

/** The way in: a guest signs in, a member of one organisation goes there, others choose. */
export default async function HomePage() {
  const { memberships, email } = await requireAccount();
  const { t } = await authTools();
  const [first, ...others] = memberships;
  if (first && others.length === 0) redirect(`/${first.slug}`);
  return (
    <AuthPage
      title={t("auth.chooseTitle")}
      text={first ? t("auth.signedInAs", { email }) : t("auth.noOrganisationText")}
      path="/"
    >
      {memberships.map(({ slug, name }) => (
        <LinkButton key={slug} href={`/${slug}`} wide>
          {name}
        </LinkButton>
      ))}
      <LinkButton href="/sign-up" variant={first ? "quiet" : "primary"} wide>
        {t("auth.signUpTitle")}
      </LinkButton>
      <form action={signOutAction} className="grid">
        <SubmitButton variant="quiet" wide>
          {t("auth.signOut")}
        </SubmitButton>
      </form>
    </AuthPage>
  );
}
