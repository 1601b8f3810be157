-- A mail that is to leave once, whoever asks for it how often: a reminder of a day, to one person.
alter table mails add column key text constraint mails_key_unique unique;
