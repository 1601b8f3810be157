import { Button } from "@/components/ui/button";

type Props = { action: string; texts: Record<"choose" | "hint" | "send", string> };

/** Sends a file as it is, whatever its size: a plain form, so the browser itself shows how far it has come. */
export function ImportUpload({ action, texts }: Props) {
  return (
    <form action={action} method="post" encType="multipart/form-data" className="form" data-hard="">
      <div className="field">
        <label htmlFor="import-file">{texts.choose}</label>
        <input
          id="import-file"
          className="input"
          type="file"
          name="file"
          required
          accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain"
          aria-describedby="import-file-hint"
        />
        <span id="import-file-hint" className="hint">
          {texts.hint}
        </span>
      </div>
      <div className="form-actions">
        <Button type="submit" variant="primary" icon="upload">
          {texts.send}
        </Button>
      </div>
    </form>
  );
}
