"""Land in, leases with instalments and deposits, bags by batch, inspections."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _plots() -> None:
    op.create_table(
        "plots",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("area", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=60), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_plots_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plots")),
        sa.UniqueConstraint("code", name=op.f("uq_plots_code")),
    )
    with op.batch_alter_table("plots", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plots_person_id"), ["person_id"], unique=False)


def _bag_batches() -> None:
    op.create_table(
        "bag_batches",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("made_here", sa.Boolean(), nullable=False),
        sa.Column("strain", sa.String(length=40), nullable=False),
        sa.Column("recipe", sa.String(length=120), nullable=False),
        sa.Column("bag_g", sa.BigInteger(), nullable=False),
        sa.Column("water_bp", sa.Integer(), nullable=False),
        sa.Column("tolerance_g", sa.BigInteger(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("inoculated_on", sa.Date(), nullable=True),
        sa.Column("bags", sa.Integer(), nullable=False),
        sa.Column("unit_cost_fen", sa.BigInteger(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_bag_batches_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_bag_batches")),
    )


def _bag_corrections() -> None:
    op.create_table(
        "bag_corrections",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("crop_id", sa.Integer(), nullable=False),
        sa.Column("bags", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["crop_id"], ["crops.id"], name=op.f("fk_bag_corrections_crop_id")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_bag_corrections_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_bag_corrections")),
    )
    with op.batch_alter_table("bag_corrections", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bag_corrections_crop_id"), ["crop_id"], unique=False)


def _bag_replacements() -> None:
    op.create_table(
        "bag_replacements",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("crop_id", sa.Integer(), nullable=False),
        sa.Column("inspection_document_id", sa.Integer(), nullable=True),
        sa.Column("bags", sa.Integer(), nullable=False),
        sa.Column("borne_by", sa.String(length=20), nullable=False),
        sa.Column("price_fen", sa.BigInteger(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("cost_fen", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "borne_by in ('grower', 'cooperative', 'supplier')",
            name=op.f("ck_bag_replacements_borne_by"),
        ),
        sa.ForeignKeyConstraint(
            ["crop_id"], ["crops.id"], name=op.f("fk_bag_replacements_crop_id")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_bag_replacements_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["inspection_document_id"],
            ["documents.id"],
            name=op.f("fk_bag_replacements_inspection_document_id"),
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_bag_replacements")),
    )
    with op.batch_alter_table("bag_replacements", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bag_replacements_crop_id"), ["crop_id"], unique=False)


def _bag_returns() -> None:
    op.create_table(
        "bag_returns",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("crop_id", sa.Integer(), nullable=False),
        sa.Column("bags", sa.Integer(), nullable=False),
        sa.Column("price_fen", sa.BigInteger(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("cost_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["crop_id"], ["crops.id"], name=op.f("fk_bag_returns_crop_id")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_bag_returns_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_bag_returns")),
    )
    with op.batch_alter_table("bag_returns", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bag_returns_crop_id"), ["crop_id"], unique=False)


def _batch_losses() -> None:
    op.create_table(
        "batch_losses",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("batch_document_id", sa.Integer(), nullable=True),
        sa.Column("bags", sa.Integer(), nullable=False),
        sa.Column("cause", sa.String(length=20), nullable=False),
        sa.Column("cost_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_document_id"], ["documents.id"], name=op.f("fk_batch_losses_batch_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_batch_losses_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_batch_losses")),
    )
    with op.batch_alter_table("batch_losses", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_batch_losses_batch_document_id"), ["batch_document_id"], unique=False
        )


def _charge_dues() -> None:
    op.create_table(
        "charge_dues",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("instalment", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_charge_dues_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_charge_dues")),
    )


def _deposits() -> None:
    op.create_table(
        "deposits",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("lease_document_id", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(length=10), nullable=False),
        sa.Column("method", sa.String(length=20), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "action in ('taken', 'returned', 'kept')", name=op.f("ck_deposits_action")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_deposits_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["lease_document_id"], ["documents.id"], name=op.f("fk_deposits_lease_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_deposits")),
    )
    with op.batch_alter_table("deposits", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_deposits_lease_document_id"), ["lease_document_id"], unique=False
        )


def _inspections() -> None:
    op.create_table(
        "inspections",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("crop_id", sa.Integer(), nullable=False),
        sa.Column("contaminated", sa.Integer(), nullable=False),
        sa.Column("broken", sa.Integer(), nullable=False),
        sa.Column("discarded", sa.Integer(), nullable=False),
        sa.Column("untreated", sa.Integer(), nullable=False),
        sa.Column("cause", sa.String(length=120), nullable=False),
        sa.Column("action", sa.String(length=20), nullable=False),
        sa.Column("borne_by", sa.String(length=20), nullable=False),
        sa.Column("follow_up", sa.Date(), nullable=True),
        sa.Column("photo", sa.String(length=80), nullable=False),
        sa.Column("photo_hash", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "borne_by in ('grower', 'cooperative', 'supplier')",
            name=op.f("ck_inspections_borne_by"),
        ),
        sa.ForeignKeyConstraint(["crop_id"], ["crops.id"], name=op.f("fk_inspections_crop_id")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_inspections_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_inspections")),
    )
    with op.batch_alter_table("inspections", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inspections_crop_id"), ["crop_id"], unique=False)


def _land_lease_ends() -> None:
    op.create_table(
        "land_lease_ends",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("lease_document_id", sa.Integer(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_land_lease_ends_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["lease_document_id"],
            ["documents.id"],
            name=op.f("fk_land_lease_ends_lease_document_id"),
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_land_lease_ends")),
    )
    with op.batch_alter_table("land_lease_ends", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_land_lease_ends_lease_document_id"), ["lease_document_id"], unique=False
        )


def _land_lease_steps() -> None:
    op.create_table(
        "land_lease_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("price_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_land_lease_steps_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_land_lease_steps")),
    )
    with op.batch_alter_table("land_lease_steps", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_land_lease_steps_document_id"), ["document_id"], unique=False
        )


def _land_leases() -> None:
    op.create_table(
        "land_leases",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("plot_id", sa.Integer(), nullable=False),
        sa.Column("area", sa.Integer(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("price_fen", sa.BigInteger(), nullable=False),
        sa.Column("method", sa.String(length=20), nullable=False),
        sa.Column("payment_days", sa.String(length=60), nullable=False),
        sa.Column("in_advance", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_land_leases_document_id")
        ),
        sa.ForeignKeyConstraint(["plot_id"], ["plots.id"], name=op.f("fk_land_leases_plot_id")),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_land_leases")),
    )
    with op.batch_alter_table("land_leases", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_land_leases_plot_id"), ["plot_id"], unique=False)


def _land_rents() -> None:
    op.create_table(
        "land_rents",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("lease_document_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_land_rents_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["lease_document_id"], ["documents.id"], name=op.f("fk_land_rents_lease_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_land_rents")),
    )
    with op.batch_alter_table("land_rents", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_land_rents_lease_document_id"), ["lease_document_id"], unique=False
        )


def _lease_instalments() -> None:
    op.create_table(
        "lease_instalments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("share_bp", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_lease_instalments_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lease_instalments")),
    )
    with op.batch_alter_table("lease_instalments", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_lease_instalments_document_id"), ["document_id"], unique=False
        )


def _lease_terms() -> None:
    op.create_table(
        "lease_terms",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("area", sa.Integer(), nullable=False),
        sa.Column("method", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_lease_terms_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_lease_terms")),
    )


def _lease_transfers() -> None:
    op.create_table(
        "lease_transfers",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("lease_document_id", sa.Integer(), nullable=False),
        sa.Column("new_lease_document_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("bags", sa.Integer(), nullable=False),
        sa.Column("price_fen", sa.BigInteger(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_lease_transfers_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["lease_document_id"],
            ["documents.id"],
            name=op.f("fk_lease_transfers_lease_document_id"),
        ),
        sa.ForeignKeyConstraint(
            ["new_lease_document_id"],
            ["documents.id"],
            name=op.f("fk_lease_transfers_new_lease_document_id"),
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_lease_transfers")),
    )
    with op.batch_alter_table("lease_transfers", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_lease_transfers_lease_document_id"), ["lease_document_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_lease_transfers_new_lease_document_id"),
            ["new_lease_document_id"],
            unique=False,
        )


def _netting_consents() -> None:
    op.create_table(
        "netting_consents",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_netting_consents_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_netting_consents")),
    )


def _plot_sheds() -> None:
    op.create_table(
        "plot_sheds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plot_id", sa.Integer(), nullable=False),
        sa.Column("greenhouse_id", sa.Integer(), nullable=False),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["greenhouse_id"], ["greenhouses.id"], name=op.f("fk_plot_sheds_greenhouse_id")
        ),
        sa.ForeignKeyConstraint(["plot_id"], ["plots.id"], name=op.f("fk_plot_sheds_plot_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plot_sheds")),
        sa.UniqueConstraint(
            "plot_id", "greenhouse_id", name=op.f("uq_plot_sheds_plot_id_greenhouse_id")
        ),
    )
    with op.batch_alter_table("plot_sheds", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_plot_sheds_greenhouse_id"), ["greenhouse_id"], unique=False
        )


def _rent_credits() -> None:
    op.create_table(
        "rent_credits",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("lease_document_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "purpose in ('waiver', 'early_end', 'transfer')", name=op.f("ck_rent_credits_purpose")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_rent_credits_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["lease_document_id"], ["documents.id"], name=op.f("fk_rent_credits_lease_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_rent_credits")),
    )
    with op.batch_alter_table("rent_credits", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_rent_credits_lease_document_id"), ["lease_document_id"], unique=False
        )


def _weight_check_lines() -> None:
    op.create_table(
        "weight_check_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("grams", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_weight_check_lines_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_weight_check_lines")),
    )
    with op.batch_alter_table("weight_check_lines", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_weight_check_lines_document_id"), ["document_id"], unique=False
        )


def _weight_checks() -> None:
    op.create_table(
        "weight_checks",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("batch_document_id", sa.Integer(), nullable=False),
        sa.Column("nominal_g", sa.BigInteger(), nullable=False),
        sa.Column("tolerance_g", sa.BigInteger(), nullable=False),
        sa.Column("most_outside_bp", sa.Integer(), nullable=False),
        sa.Column("sampled", sa.Integer(), nullable=False),
        sa.Column("total_g", sa.BigInteger(), nullable=False),
        sa.Column("variation_bp", sa.Integer(), nullable=True),
        sa.Column("outside", sa.Integer(), nullable=False),
        sa.Column("passed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_document_id"], ["documents.id"], name=op.f("fk_weight_checks_batch_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_weight_checks_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_weight_checks")),
    )
    with op.batch_alter_table("weight_checks", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_weight_checks_batch_document_id"), ["batch_document_id"], unique=False
        )


MOVES = "id, entry_id, line, product, grade_id, place, crop_id, quantity, value_fen"


def _stock_moves() -> None:
    """Written anew in a form said here, so that every book has the very same one."""
    op.create_table(
        "moves_with_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(length=20), nullable=False),
        sa.Column("grade_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.String(length=10), nullable=False),
        sa.Column("crop_id", sa.Integer(), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("value_fen", sa.BigInteger(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("place in ('store', 'crop')", name=op.f("ck_stock_moves_place")),
        sa.ForeignKeyConstraint(["batch_id"], ["documents.id"], name="fk_stock_moves_batch_id"),
        sa.ForeignKeyConstraint(["crop_id"], ["crops.id"], name="fk_stock_moves_crop_id"),
        sa.ForeignKeyConstraint(["entry_id"], ["entries.id"], name="fk_stock_moves_entry_id"),
        sa.ForeignKeyConstraint(["grade_id"], ["grades.id"], name="fk_stock_moves_grade_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_moves")),
    )
    op.execute(f"INSERT INTO moves_with_batch ({MOVES}) SELECT {MOVES} FROM stock_moves")
    op.drop_table("stock_moves")
    op.rename_table("moves_with_batch", "stock_moves")
    for column in ("batch_id", "crop_id", "entry_id"):
        op.create_index(f"ix_stock_moves_{column}", "stock_moves", [column])
    columns = ["place", "product", "grade_id", "quantity", "value_fen"]
    op.create_index("ix_stock_moves_store", "stock_moves", columns)


def upgrade() -> None:
    """Make the new tables; moves of bags name their batch from now on."""
    _plots()
    _bag_batches()
    _bag_corrections()
    _bag_replacements()
    _bag_returns()
    _batch_losses()
    _charge_dues()
    _deposits()
    _inspections()
    _land_lease_ends()
    _land_lease_steps()
    _land_leases()
    _land_rents()
    _lease_instalments()
    _lease_terms()
    _lease_transfers()
    _netting_consents()
    _plot_sheds()
    _rent_credits()
    _weight_check_lines()
    _weight_checks()
    _stock_moves()
