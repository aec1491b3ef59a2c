"""Indexes for what is asked of tables that grow"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_cases_state_center_alias", "cases", ["state", "center", "alias"])
    op.create_index("ix_cases_center_opened_at_taken_at", "cases", ["center", "opened_at", "taken_at"])
    op.create_index("ix_parked_owner", "parked", ["owner"])
    op.create_index("ix_invites_expires_at", "invites", ["expires_at"])


def downgrade() -> None:
    op.drop_index("ix_invites_expires_at", "invites")
    op.drop_index("ix_parked_owner", "parked")
    op.drop_index("ix_cases_center_opened_at_taken_at", "cases")
    op.drop_index("ix_cases_state_center_alias", "cases")
