type Props = { lines?: number; height?: "h-4" | "h-8" | "h-10" | "h-24" | "h-48" };

/** Holds the place of what is being fetched, in its final size; shows itself after 200 ms. */
export function Skeleton({ lines = 1, height = "h-4" }: Props) {
  return (
    <div className="grid gap-3" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <span key={line} className={`skeleton ${height}`} />
      ))}
    </div>
  );
}
