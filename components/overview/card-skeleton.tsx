import { Skeleton } from "@/components/ui/skeleton";

/** The place of a card of lines that is on its way. */
export function CardSkeleton({ title, className }: { title: string; className: string }) {
  return (
    <section className={`card ${className}`} aria-label={title} aria-busy="true">
      <div className="card-head">
        <h2 className="card-title">{title}</h2>
      </div>
      <Skeleton lines={6} />
    </section>
  );
}
