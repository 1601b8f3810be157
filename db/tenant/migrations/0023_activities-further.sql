-- What people do around a customer, further.

-- Notes are found by their comments.
create index note_comments_text on note_comments using gin (app.fold(body) ext.gin_trgm_ops);
