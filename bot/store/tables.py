"""The tables. Free text, addresses and keys are sealed before they come here; what stands in the
clear is what the queues and the staff's board have to search by."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite counts rows up by itself only for a plain INTEGER primary key.
_Counter = BigInteger().with_variant(Integer(), "sqlite")
_OPEN = text("state IN ('waiting', 'taken')")

receipts = Table(
    "receipts",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("bot", BigInteger, primary_key=True),
    Column("event", BigInteger, primary_key=True),
    Column("reply", LargeBinary, nullable=True),
    Column("at", Double, nullable=False, index=True),
)

parked = Table(
    "parked",
    metadata,
    Column("id", _Counter, primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("bot", BigInteger, nullable=False),
    Column("event", BigInteger, nullable=False),
    Column("update", LargeBinary, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("owner", String(32), nullable=False, index=True),
    Column("lease_until", Double, nullable=False),
    Column("at", Double, nullable=False),
    UniqueConstraint("channel", "bot", "event"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("pseudonym", LargeBinary(32), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("draft", LargeBinary, nullable=True),
    Column("draft_until", Double, nullable=True, index=True),
    Column("expires_at", Double, nullable=False, index=True),
)

centers = Table(
    "centers",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("chat", LargeBinary, nullable=False),
    Column("pseudonym", LargeBinary(32), nullable=False, unique=True),
    Column("ready", Boolean, nullable=False),
    Column("announced", Boolean, nullable=False),  # `ready` as the group was last told
    Column("trouble", String(16), nullable=False),  # why it isn't `ready`: rights, held, refused; else empty
    Column("held_from", Double, nullable=True),  # Telegram asked to leave the group alone, from then
    Column("held_until", Double, nullable=True),  # until then
    Column("linked_at", Double, nullable=False),
)

invites = Table(
    "invites",
    metadata,
    Column("digest", LargeBinary(32), primary_key=True),
    Column("center", String(32), nullable=False),
    Column("expires_at", Double, nullable=False, index=True),
    Column("key", String(32), nullable=True),  # the master key of the digest
)

staff = Table(
    "staff",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("center", String(32), nullable=False),
    Column("pseudonym", LargeBinary(32), nullable=False),
    Column("person", LargeBinary, nullable=False),
    Column("duty_name", Integer, nullable=False),
    Column("lead", Boolean, nullable=False),
    Column("confirmed", Boolean, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("on_duty", Boolean, nullable=False),
    UniqueConstraint("center", "pseudonym"),
)

cases = Table(
    "cases",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("urgency", String(8), nullable=False),
    Column("alias", Integer, nullable=False),
    Column("center", String(32), nullable=False),
    Column("pseudonym", LargeBinary(32), nullable=True),
    Column("address", LargeBinary, nullable=True),
    Column("data_key", LargeBinary, nullable=True),
    Column("language", String(16), nullable=False),
    Column("role", String(8), nullable=False),
    Column("region", String(16), nullable=False),
    Column("route", String(24), nullable=False),
    Column("category", String(64), nullable=False),
    Column("origin", String(16), nullable=False),
    Column("covered", Boolean, nullable=False),
    Column("hushed", Boolean, nullable=False),
    Column("reachable", Boolean, nullable=False),
    Column("held_from", Double, nullable=True),  # Telegram asked to leave the chat alone, from then
    Column("held_until", Double, nullable=True),  # until then
    Column("live_until", Double, nullable=True),
    Column("live_message", BigInteger, nullable=True),
    Column("status_message", BigInteger, nullable=True),
    Column("taker", String(32), nullable=True),
    Column("topic", BigInteger, nullable=True),
    Column("topic_tried_at", Double, nullable=True),
    Column("topic_lost", Integer, nullable=False),
    Column("context", BigInteger, nullable=True),  # texts up to this one are repeated in a new topic
    Column("summary_message", BigInteger, nullable=True),
    Column("alert_message", String(64), nullable=True),  # the newest alert, as the channel names it
    Column("alerted_at", Double, nullable=True),  # when the channel took it
    Column("opened_at", Double, nullable=False),
    Column("taken_at", Double, nullable=True),
    Column("closed_at", Double, nullable=True),
    Column("activity_at", Double, nullable=False),
    Column("shredded_at", Double, nullable=True),
    # One open conversation a person, whoever opens it and from however many processes.
    Index("uq_cases_open_pseudonym", "pseudonym", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
    Index("ix_cases_pseudonym", "pseudonym"),
    Index("ix_cases_center_topic", "center", "topic"),
    # The open cases of all centers or of one, the names in use, and the case that a topic's title names.
    Index("ix_cases_state_center_alias", "state", "center", "alias"),
    Index("ix_cases_center_opened_at_taken_at", "center", "opened_at", "taken_at"),
    # The beginnings of the envelopes, which name their keys (bot.vault.envelope: HEADER).
    Index("ix_cases_address_start", text("substr(address, 1, 18)")),
    Index("ix_cases_data_key_start", text("substr(data_key, 1, 18)")),
)

messages = Table(
    "messages",
    metadata,
    Column("id", _Counter, primary_key=True),
    Column("case_id", ForeignKey("cases.id"), nullable=False),
    Column("author", String(8), nullable=False),  # person, staff, note
    Column("label", String(32), nullable=False),  # what a typed answer of 🤫 is about, or empty
    Column("staff", String(32), nullable=True),
    Column("source", BigInteger, nullable=True),  # message id in the author's chat
    Column("delivered", BigInteger, nullable=True),  # message id in the reader's chat
    Column("shown", Boolean, nullable=False),  # uncovered in the person's chat now
    Column("at", Double, nullable=False),
    Index("ix_messages_case_id_source", "case_id", "source"),
)

texts = Table(
    "texts",
    metadata,
    Column("message", ForeignKey("messages.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("text", LargeBinary, nullable=False),
    Column("at", Double, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("id", _Counter, primary_key=True),
    Column("case_id", ForeignKey("cases.id"), nullable=False, index=True),
    Column("at", Double, nullable=False),
    Column("actor", String(64), nullable=False),
    Column("what", String(32), nullable=False),
    Column("detail", String(64), nullable=False),
)

visible = Table(
    "visible",
    metadata,
    Column("case_id", ForeignKey("cases.id"), primary_key=True),
    Column("message_id", BigInteger, primary_key=True),
    Column("sent_at", Double, nullable=False, index=True),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", _Counter, primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("case_id", String(32), nullable=True, index=True),
    Column("center", String(32), nullable=False),  # of a letter to a center; a case's is looked up
    Column("stream", String(80), nullable=False),  # what is kept in order: a (chat, topic)
    Column("side", String(8), nullable=False),  # visitor or staff
    Column("kind", String(24), nullable=False),
    Column("message", BigInteger, nullable=True),  # messages.id, where a text is delivered
    Column("payload", Text, nullable=False),  # JSON: references and names of texts, never a text
    Column("urgent", Boolean, nullable=False),
    Column("state", String(8), nullable=False),  # queued, sending, resting
    Column("attempts", Integer, nullable=False),
    Column("unknown", Integer, nullable=False),  # how many of them may have had their effect
    Column("next_at", Double, nullable=False),
    Column("owner", String(32), nullable=False),
    Column("lease_until", Double, nullable=False),
    Column("at", Double, nullable=False),
    Index("ix_outbox_stream_id", "stream", "id"),
    # Only what is claimed has a lease. None by state: nearly every row is queued, and SQLite would go by that.
    Index("ix_outbox_lease_until", "lease_until"),
    # A finished row's id is never given again: whoever still holds it must not settle another row.
    sqlite_autoincrement=True,
)

deadlines = Table(
    "deadlines",
    metadata,
    Column("id", _Counter, primary_key=True),
    Column("case_id", ForeignKey("cases.id"), nullable=False),
    Column("kind", String(24), nullable=False),
    Column("due_at", Double, nullable=False, index=True),
    UniqueConstraint("case_id", "kind"),
)
