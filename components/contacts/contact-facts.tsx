import { DescriptionList } from "@/components/ui/description-list";

type Fact = { label: string; text: string | null; href?: string };
type Props = { title: string; facts: Fact[] };

/** The column at the right of a person's card: their own details, which stay when a company goes. */
export function ContactFacts({ title, facts }: Props) {
  return (
    <aside aria-label={title}>
      <div className="card-head">
        <h2 className="card-title">{title}</h2>
      </div>
      <DescriptionList
        facts={facts.map(({ label, text, href }) => ({
          label,
          value:
            text && href ? (
              <a className="link" href={href}>
                {text}
              </a>
            ) : (
              text
            ),
        }))}
      />
    </aside>
  );
}
