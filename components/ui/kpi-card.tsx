export type Kpi = {
  label: string;
  /** One line a currency: they are never added. */
  lines: { text: string; note?: string; href?: string | undefined }[];
  late?: boolean;
};

/** More characters than fit a narrow card in the usual size: billions. */
const longFrom = 15;

/** A figure that leads to what it counts. */
export function KpiCard({ label, lines, late }: Kpi) {
  return (
    // A figure stands once a currency: a landmark each, all of one name, would tell nobody where they are.
    <div className="card">
      <h2 className="card-title font-medium text-ink-2">{label}</h2>
      {lines.map(({ text, note, href }) => (
        <p key={text} className="m-0 mt-1">
          {href ? (
            <a href={href} className={`${sizeOf(text)} ${late ? "text-danger " : ""}hover:underline`}>
              {text}
            </a>
          ) : (
            <span className={sizeOf(text)}>{text}</span>
          )}
          {note && <span className="meta">{note}</span>}
        </p>
      ))}
    </div>
  );
}

const sizeOf = (text: string) => (text.length < longFrom ? "kpi" : "kpi kpi-long");
