import type { PresentedNearest } from "@/lib/timeline/present-nearest";

/** What was last done and what comes next, as items of the line under a record's name. */
export function nearestLinks(nearest: PresentedNearest[]) {
  return nearest.map(({ label, text, href, late }) => (
    <span key={label}>
      {label}{" "}
      <a className="link" href={href}>
        {text}
      </a>
      {late && <span className="text-danger"> {late}</span>}
    </span>
  ));
}
