import type { ReactNode } from "react";
import { SkipLink } from "@/components/layout/skip-link";

type Props = {
  title: string;
  /** One sentence under the title. */
  text?: ReactNode;
  skipText: string;
  languagesLabel: string;
  /** Links that set the language and come back; each in its own language. */
  languages: { code: string; label: string; href: string; current?: boolean }[];
  /** Below the panel: "Har du redan ett konto? Logga in". */
  below?: ReactNode;
  children: ReactNode;
};

export function AuthLayout({ title, text, skipText, languagesLabel, languages, below, children }: Props) {
  return (
    <div className="auth">
      <SkipLink label={skipText} />
      <main className="auth-main" id="content">
        <div className="auth-brand">
          <b className="mark" aria-hidden="true">
            V
          </b>
          Vekt
        </div>
        <div className="auth-panel">
          <div className="grid gap-1">
            <h1>{title}</h1>
            {text && <p className="m-0 text-ink-2">{text}</p>}
          </div>
          {children}
        </div>
        {below && <div className="text-center text-ink-2">{below}</div>}
      </main>
      <nav className="languages" aria-label={languagesLabel}>
        {languages.map(({ code, label, href, current }) => (
          <a
            key={code}
            href={href}
            lang={code}
            hrefLang={code}
            aria-current={current ? "true" : undefined}
            data-hard=""
          >
            {label}
          </a>
        ))}
      </nav>
    </div>
  );
}
