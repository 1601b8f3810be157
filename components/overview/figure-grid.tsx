import type { Figure } from "@/lib/reports/present-overview";

/** Figures that lead to what they count. Each has its height from the start, whatever comes into it. */
export function FigureGrid({ figures }: { figures: Figure[] }) {
  return (
    <div className="figures">
      {figures.map(({ label, main, others, total, isLate }) => (
        <section key={label} className="card figure" aria-label={label}>
          <h2 className="card-title font-medium text-ink-2">{label}</h2>
          <p className="m-0">
            <a
              href={main.href}
              className={isLate ? "kpi text-danger hover:underline" : "kpi hover:underline"}
            >
              {main.text}
            </a>
            <span className="meta">{main.note}</span>
          </p>
          {(others.length > 0 || total) && (
            <p className="meta figure-line">
              {[...others, ...(total ? [total] : [])].map(({ text, href }) => (
                <a key={href} href={href}>
                  {text}
                </a>
              ))}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

/** As many empty cards, of the same size. */
export function FigureSkeleton({ count }: { count: number }) {
  return (
    <div className="figures" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are alike and never move
        <div key={index} className="card figure">
          <span className="skeleton h-4" />
          <span className="skeleton h-8" />
        </div>
      ))}
    </div>
  );
}
