import { Icon } from "@/components/ui/icon";

type Props = {
  title: string;
  questions: { text: string; href: string | null }[];
  /** Somebody wanted to go on without an answer. */
  isAsked: boolean;
};

/** What must be said of the columns first, each a way to where it is said. */
export function ImportQuestions({ title, questions, isAsked }: Props) {
  if (questions.length === 0) return null;
  return (
    <div className={isAsked ? "error-summary" : "notice t-info"} role={isAsked ? "alert" : "status"}>
      {!isAsked && <Icon name="info" />}
      <div>
        <p className="m-0">
          {isAsked && <Icon name="circle-alert" />}
          {title}
        </p>
        <ul className="import-questions">
          {questions.map(({ text, href }) => (
            <li key={text}>{href ? <a href={href}>{text}</a> : text}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
