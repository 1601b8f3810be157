import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = {
  action: string;
  /** Why the last file was refused. */
  error: string | null;
  texts: Record<"choose" | "drop" | "hint" | "send", string>;
};

/** Sends a file as it is, whatever its size: a plain form, so the browser itself shows how far it has come. */
export function ImportUpload({ action, error, texts }: Props) {
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      className="form"
      data-hard=""
      noValidate
    >
      <div className="field">
        <label htmlFor="import-file">{texts.choose}</label>
        <div className="file-drop">
          <input
            id="import-file"
            className="input"
            type="file"
            name="file"
            required
            accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain"
            aria-describedby={error ? "import-file-error import-file-hint" : "import-file-hint"}
            aria-invalid={error ? true : undefined}
            // biome-ignore lint/a11y/noAutofocus: the refused field is where the reader goes on
            autoFocus={error !== null}
          />
          <span aria-hidden="true">
            <Icon name="upload" />
            {texts.drop}
          </span>
        </div>
        <span id="import-file-hint" className="hint">
          {texts.hint}
        </span>
        {error && (
          <span id="import-file-error" className="field-error" role="alert">
            <Icon name="circle-alert" />
            {error}
          </span>
        )}
      </div>
      <div className="form-actions">
        <Button type="submit" variant="primary" icon="upload">
          {texts.send}
        </Button>
      </div>
    </form>
  );
}
