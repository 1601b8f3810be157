import { Icon } from "@/components/ui/icon";

type Props = {
  /** What was done, for those who don't see it. */
  said: string;
  /** Why it was not; empty: nothing was refused. */
  refused: string;
  closeText: string;
  onClose: () => void;
};

/** What came of something that was done at once, before the server had answered. */
export function OutcomeNotes({ said, refused, closeText, onClose }: Props) {
  return (
    <>
      <span role="status" className="vh">
        {said}
      </span>
      <div className="toasts" role="alert">
        {refused && (
          <div className="toast">
            <span>{refused}</span>
            <button type="button" aria-label={closeText} onClick={onClose}>
              <Icon name="x" />
            </button>
          </div>
        )}
      </div>
    </>
  );
}
