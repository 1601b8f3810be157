import { LinkButton } from "@/components/ui/link-button";
import { AuthPage, authTools } from "./auth-page";

/** A link that opens nothing any more, and the way to another. */
export async function DeadLinkPage({
  path,
  again,
}: {
  path: string;
  again: { label: string; href: string };
}) {
  const { t } = await authTools();
  return (
    <AuthPage title={t("auth.linkInvalidTitle")} text={t("auth.linkInvalidText")} path={path}>
      <LinkButton href={again.href} variant="primary" wide>
        {again.label}
      </LinkButton>
    </AuthPage>
  );
}
