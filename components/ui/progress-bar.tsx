type Props = {
  label: string;
  /** Null: nobody knows of how much. */
  value: number | null;
  max: number;
  /** How far it has come, in words: "12 000 av 100 000". */
  text: string;
};

/** Work that goes on elsewhere, and how much of it is done. */
export function ProgressBar({ label, value, max, text }: Props) {
  return (
    <div className="progress">
      <progress aria-label={label} value={value ?? undefined} max={Math.max(max, 1)}>
        {text}
      </progress>
      <span className="meta">{text}</span>
    </div>
  );
}
