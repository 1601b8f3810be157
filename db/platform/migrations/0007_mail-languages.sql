-- What language a mail is written in: screen readers read it aloud in that one.
alter table mails add column locale text;
