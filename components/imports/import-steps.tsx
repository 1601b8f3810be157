type Props = {
  label: string;
  steps: { label: string; href: string | null; isCurrent: boolean; isDone: boolean }[];
};

/** Where one is on the way through an import; steps that can be gone back to are links. */
export function ImportSteps({ label, steps }: Props) {
  return (
    <nav aria-label={label} className="import-steps">
      <ol>
        {steps.map((step) => (
          <li key={step.label} aria-current={step.isCurrent ? "step" : undefined}>
            {step.href && !step.isCurrent ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
