import { Icon } from "@/components/ui/icon";

type Step = { label: string; href?: string };
type Props = {
  label: string;
  summary: string;
  /** Counts all, where counting stopped early. */
  exact?: { label: string; href: string };
  previous: Step;
  next: Step;
};

/** "1–50 av 1 248" and the way to the pages beside this one; a step without `href` is at its end. */
export function Pager({ label, summary, exact, previous, next }: Props) {
  return (
    <nav className="pager" aria-label={label}>
      <span>
        <span aria-live="polite">{summary}</span>
        {exact && (
          <>
            {" "}
            <a className="link" href={exact.href} data-keep-scroll="">
              {exact.label}
            </a>
          </>
        )}
      </span>
      {step(previous, "prev", "chevron-left")}
      {step(next, "next", "chevron-right")}
    </nav>
  );
}

function step({ label, href }: Step, rel: "prev" | "next", icon: "chevron-left" | "chevron-right") {
  const content =
    rel === "prev" ? (
      <>
        <Icon name={icon} />
        {label}
      </>
    ) : (
      <>
        {label}
        <Icon name={icon} />
      </>
    );
  return href ? (
    <a className="btn btn-small" rel={rel} href={href}>
      {content}
    </a>
  ) : (
    <span className="btn btn-small" aria-disabled="true">
      {content}
    </span>
  );
}
