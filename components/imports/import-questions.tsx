import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";

type Props = {
  title: string;
  questions: { text: string; href: string | null }[];
  /** Somebody wanted to go on without an answer. */
  isAsked: boolean;
};

/** What must be said of the columns first, each a way to where it is said. */
export function ImportQuestions({ title, questions, isAsked }: Props) {
  if (questions.length === 0) return null;
  if (!isAsked) return <Notice>{title}</Notice>;
  return (
    <div className="error-summary" role="alert">
      <p>
        <Icon name="circle-alert" />
        {title}
      </p>
      <ul>
        {questions.map(({ text, href }) => (
          <li key={text}>{href ? <a href={href}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}
