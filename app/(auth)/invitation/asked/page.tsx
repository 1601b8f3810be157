import type { Metadata } from "next";
import { authTools } from "../../auth-page";
import { SentPage } from "../../sent-page";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await authTools();
  return { title: t("auth.askAgain") };
}

export default async function InvitationAskedPage() {
  const { t } = await authTools();
  return <SentPage text={t("auth.askedText")} path="/invitation/asked" />;
}
