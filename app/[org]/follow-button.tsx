import { ActionButton } from "@/components/form/action-button";
import { fieldsOf } from "@/lib/follows/present-follows";
import type { PageTools } from "@/lib/request/page";
import { setFollowAction } from "./notifications/actions";

type Props = {
  org: string;
  about: { customerId: string } | { contactId: string } | { caseId: string };
  isFollowed: boolean;
  tools: PageTools;
};

/** On the head of every card: has oneself told of its changes, or no more. */
export function FollowButton({ org, about, isFollowed, tools: { t } }: Props) {
  const label = isFollowed ? t("follows.following") : t("follows.follow");
  return (
    <ActionButton
      key={label}
      action={setFollowAction.bind(null, org)}
      fields={fieldsOf(about, !isFollowed)}
      label={label}
      name={isFollowed ? t("follows.followingStop") : undefined}
      icon={isFollowed ? "check" : "bell"}
    />
  );
}
