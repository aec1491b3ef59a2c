"""Chats that Telegram holds back, what groups were told, a topic's context, the key of an invitation"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cases", sa.Column("held_until", sa.Double(), nullable=True))
    op.add_column("cases", sa.Column("context", sa.BigInteger(), nullable=True))
    op.add_column("centers", sa.Column("held_until", sa.Double(), nullable=True))
    op.add_column("centers", sa.Column("announced", sa.Boolean(), nullable=True))
    op.execute("UPDATE centers SET announced = ready")
    with op.batch_alter_table("centers") as batch:
        batch.alter_column("announced", existing_type=sa.Boolean(), nullable=False)
    op.add_column("invites", sa.Column("key", sa.String(length=32), nullable=True))


def downgrade() -> None:
    op.drop_column("invites", "key")
    op.drop_column("centers", "announced")
    op.drop_column("centers", "held_until")
    op.drop_column("cases", "context")
    op.drop_column("cases", "held_until")
