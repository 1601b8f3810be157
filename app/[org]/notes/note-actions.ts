import { addCommentAction, archiveNoteAction, pinNoteAction, removeCommentAction } from "./actions";

/** What can be done with a note where it is shown. */
export const noteActions = (org: string) => ({
  pin: pinNoteAction.bind(null, org),
  archive: archiveNoteAction.bind(null, org),
  addComment: addCommentAction.bind(null, org),
  removeComment: removeCommentAction.bind(null, org),
});
