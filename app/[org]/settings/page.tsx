import { redirect } from "next/navigation";
import { requireMember } from "@/lib/request/session";

type Props = { params: Promise<{ org: string }> };

export default async function SettingsPage({ params }: Props) {
  const { org } = await params;
  await requireMember(org);
  redirect(`/${org}/settings/account`);
}
