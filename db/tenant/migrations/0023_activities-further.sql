-- What people do around a customer, further.

-- Notes are found by their comments.
create index note_comments_text on note_comments using gin (app.fold(body) ext.gin_trgm_ops);

-- Series that come again on further days than their rule says (RFC 5545, RDATE), and those that only another calendar can follow: what
-- they come to is written out here, and they are changed there alone.
alter table meetings
  add column extra_starts timestamptz[] not null default '{}',
  add column held_elsewhere boolean not null default false;
