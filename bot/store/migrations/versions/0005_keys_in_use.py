"""Which keys seal the cases is asked at every start: by an index, however many there are"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_cases_address_start", "cases", [sa.text("substr(address, 1, 18)")])
    op.create_index("ix_cases_data_key_start", "cases", [sa.text("substr(data_key, 1, 18)")])


def downgrade() -> None:
    op.drop_index("ix_cases_data_key_start", "cases")
    op.drop_index("ix_cases_address_start", "cases")
