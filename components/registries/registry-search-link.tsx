import { LinkButton } from "@/components/ui/link-button";

type Props = { org: string; q: string; text: string };

/** A search without a hit goes on in the company register, at the page of a new customer. */
export function RegistrySearchLink({ org, q, text }: Props) {
  if (q.trim().length < 2) return null;
  return (
    <LinkButton href={`/${org}/customers/new?${new URLSearchParams({ q: q.trim() })}`}>{text}</LinkButton>
  );
}
