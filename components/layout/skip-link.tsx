export function SkipLink({ label }: { label: string }) {
  return (
    <a className="skip" href="#content">
      {label}
    </a>
  );
}
