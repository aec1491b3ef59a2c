"""Letters: where a row of a case goes is the case's to say; what may have arrived; why a group can't be worked in"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("channel", sa.String(length=16), nullable=False, server_default="telegram"))
    op.add_column("outbox", sa.Column("unknown", sa.Integer(), nullable=False, server_default="0"))
    op.create_index("ix_outbox_case_id", "outbox", ["case_id"])
    op.create_index("ix_outbox_lease_until", "outbox", ["lease_until"])
    op.execute("UPDATE outbox SET stream = 'alert:' || case_id WHERE kind = 'alert'")
    op.add_column("centers", sa.Column("trouble", sa.String(length=16), nullable=False, server_default=""))
    op.add_column("centers", sa.Column("held_from", sa.Double(), nullable=True))
    op.execute("UPDATE centers SET trouble = 'rights' WHERE NOT ready")
    op.add_column("cases", sa.Column("held_from", sa.Double(), nullable=True))
    op.add_column("cases", sa.Column("alert_message", sa.String(length=64), nullable=True))
    op.add_column("cases", sa.Column("alerted_at", sa.Double(), nullable=True))
    # Nobody knows any more when they were called; that they were, is what their screens say.
    op.execute("UPDATE cases SET alerted_at = opened_at WHERE id NOT IN (SELECT case_id FROM outbox WHERE kind = 'alert')")


def downgrade() -> None:
    op.drop_column("cases", "alerted_at")
    op.drop_column("cases", "alert_message")
    op.drop_column("cases", "held_from")
    op.drop_column("centers", "held_from")
    op.drop_column("centers", "trouble")
    op.execute("UPDATE outbox SET center = (SELECT center FROM cases WHERE id = case_id) WHERE center = ''")
    op.execute("UPDATE outbox SET stream = 'general:' || center WHERE kind = 'alert' AND case_id IS NOT NULL")
    op.execute("DELETE FROM outbox WHERE kind = 'alert_link'")
    op.execute("UPDATE outbox SET state = 'queued' WHERE state = 'resting'")
    op.drop_index("ix_outbox_lease_until", "outbox")
    op.drop_index("ix_outbox_case_id", "outbox")
    op.drop_column("outbox", "unknown")
    op.drop_column("outbox", "channel")
