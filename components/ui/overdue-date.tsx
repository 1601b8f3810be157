type Props = { date: string; lateText: string };

/** A date that has passed: clock, red, and the word for those who see neither. */
export function OverdueDate({ date, lateText }: Props) {
  return (
    <span className="late">
      {date}
      <span className="vh"> {lateText}</span>
    </span>
  );
}
