import { ProgressBar } from "@/components/ui/progress-bar";
import type { PresentedRun } from "@/lib/batches/present-runs";

/** What goes on in the background now; nothing where nothing does. */
export function RunList({ runs }: { runs: PresentedRun[] }) {
  if (runs.length === 0) return null;
  return (
    <ul className="changes">
      {runs.map(({ key, text, href, label, value, max, progress }) => (
        <li key={key}>
          <div>
            <a className="name" href={href}>
              {text}
            </a>
            <ProgressBar label={label} value={value} max={max} text={progress} />
          </div>
        </li>
      ))}
    </ul>
  );
}
