-- The journal of Hasila, version 1. Entries are added at the end and never touched again.
create table journal (
    seq         integer primary key,
    recorded_at text not null,
    recorded_by text not null,
    idem_key    text not null unique,
    -- One entry has one successor. That no hash occurs twice follows, as each but the last is somebody's prev_hash.
    prev_hash   blob not null unique check (length(prev_hash) = 32),
    hash        blob not null check (length(hash) = 32),
    body        text not null
) strict;

-- Where the journal ends, so that entries taken away from the end are missed. Written with every append.
create table head (
    id   integer primary key check (id = 1),
    seq  integer not null,
    hash blob not null check (length(hash) = 32)
) strict;
insert into head values (1, 0, zeroblob(32));

create trigger journal_goes_on_at_its_end before insert on journal
when new.seq is not (select coalesce(max(seq), 0) + 1 from journal)
  or new.prev_hash is not coalesce((select hash from journal where seq = new.seq - 1), zeroblob(32))
begin
    select raise(abort, 'an entry must follow the last one');
end;

create trigger journal_is_not_changed before update on journal
begin
    select raise(abort, 'an entry of the journal cannot be changed');
end;

create trigger journal_is_not_shortened before delete on journal
begin
    select raise(abort, 'an entry of the journal cannot be deleted');
end;
