-- Cases, their versions and their texts. The same tables as in PostgreSQL: a test holds the two equal.

create table schema_version (
    version     integer not null primary key,
    name        text    not null,
    applied_at  text    not null
) strict;

-- Every text once, in UTF-8, under its SHA-256 in hexadecimal digits.
create table text_body (
    sha256  text not null primary key,
    body    blob not null
) strict;

create table workbench_case (
    id          text not null primary key,
    created_at  text not null
) strict;

create table case_version (
    case_id      text    not null references workbench_case (id),
    number       integer not null check (number >= 1),
    saved_at     text    not null,
    author       text    not null,
    note         text    not null,
    kind         text    not null check (kind in ('save', 'restore', 'undo', 'redo')),
    restored     integer null,
    title        text    not null,
    question     text    null,
    yaml_sha256  text    not null references text_body (sha256),
    verdict      text    null,
    headline     text    null,
    primary key (case_id, number)
) strict;

create table version_source (
    case_id  text    not null,
    number   integer not null,
    name     text    not null,
    sha256   text    not null references text_body (sha256),
    primary key (case_id, number, name),
    foreign key (case_id, number) references case_version (case_id, number)
) strict;

-- Cases are put away and brought back; the last row of a case counts.
create table case_shelving (
    case_id  text    not null references workbench_case (id),
    number   integer not null check (number >= 1),
    done_at  text    not null,
    author   text    not null,
    action   text    not null check (action in ('put-away', 'bring-back')),
    primary key (case_id, number)
) strict;
