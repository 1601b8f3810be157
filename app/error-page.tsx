"use client";

import { ErrorState } from "@/components/ui/error-state";
import da from "@/lib/i18n/messages/da/pages.json";
import en from "@/lib/i18n/messages/en/pages.json";
import nb from "@/lib/i18n/messages/nb/pages.json";
import sv from "@/lib/i18n/messages/sv/pages.json";

const texts: Record<string, typeof en> = { sv, nb, da, en };

type Props = { error: Error & { digest?: string }; reset: () => void };

/** An error page is a client component by Next's rule: it finds its language on the document. */
export function ErrorPage({ error, reset }: Props) {
  const text = texts[document.documentElement.lang] ?? en;
  const reference = error.digest ? text.reference.replace("{id}", error.digest) : undefined;
  return (
    <ErrorState title={text.errorTitle} text={text.errorText} reference={reference}>
      <button type="button" className="btn" onClick={reset}>
        {text.tryAgain}
      </button>
    </ErrorState>
  );
}
