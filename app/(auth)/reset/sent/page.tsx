import type { Metadata } from "next";
import { authTools } from "../../auth-page";
import { SentPage } from "../../sent-page";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await authTools();
  return { title: t("auth.sentTitle") };
}

export default async function ResetSentPage() {
  const { t } = await authTools();
  return <SentPage text={t("auth.resetSentText")} path="/reset/sent" />;
}
